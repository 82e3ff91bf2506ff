import type { TrendPoint } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { shareOf } from './rate'
import { useReportText } from './text'

import styles from './Reports.module.css'

const WIDTH = 640
const HEIGHT = 200
const SERIES = ['planned', 'lastYear', 'realised'] as const

/** Three lines told apart by their strokes as well as their colours, with the table behind them. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const words = useReportText()
  const format = useFormat()
  const most = points
    .flatMap((point) => SERIES.map((series) => point[series]))
    .reduce((a, b) => (Number(b) > Number(a) ? b : a), '1')
  const path = (series: (typeof SERIES)[number]) =>
    points
      .map((point, index) => {
        const x = 4 + (index * (WIDTH - 8)) / Math.max(points.length - 1, 1)
        const y = HEIGHT - 4 - shareOf(point[series], most) * (HEIGHT - 12)
        return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
      })
      .join('')
  return (
    <section className={styles['card']}>
      <h2>{words.trend}</h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['chart']} aria-hidden="true">
        <path d={`M0 ${HEIGHT - 2}H${WIDTH}`} className={styles['axis']} />
        {SERIES.map((series) => (
          <path key={series} d={path(series)} className={styles[series]} />
        ))}
      </svg>
      <ul className={styles['legend']} aria-hidden="true">
        {SERIES.map((series) => (
          <li key={series}>
            <svg width="28" height="8">
              <path d="M0 4H28" className={styles[series]} />
            </svg>
            {words[series]}
          </li>
        ))}
      </ul>
      <details className={styles['behind']}>
        <summary>{words.trendMonth}</summary>
        <table className={styles['table']}>
          <caption className="visually-hidden">{words.trend}</caption>
          <thead>
            <tr>
              <th scope="col">{words.trendMonth}</th>
              {SERIES.map((series) => (
                <th key={series} scope="col" className="amount">
                  {words[series]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.month}>
                <th scope="row">{format.month(point.month)}</th>
                {SERIES.map((series) => (
                  <td key={series} className="amount">
                    {format.number(point[series])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
