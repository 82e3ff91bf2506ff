import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** A picture of one colour, as a telephone's file. */
export function photograph(name: string, grey: number) {
  const side = 64
  return png(name, side, side, Buffer.alloc((side + 1) * side, grey))
}

/** A picture in which no two points are alike, so that its file is as large as a camera's. */
export function largePhotograph(name: string, width: number, height: number) {
  return png(name, width, height, randomBytes((width + 1) * height))
}

/** @param rows points of grey, each row behind a byte that says how it is packed */
function png(name: string, width: number, height: number, rows: Buffer) {
  const part = (kind: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), content])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(content.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0
  const buffer = Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    part('IHDR', head),
    part('IDAT', deflateSync(rows, { level: 1 })),
    part('IEND', Buffer.alloc(0)),
  ])
  return { name, mimeType: 'image/png', buffer }
}
