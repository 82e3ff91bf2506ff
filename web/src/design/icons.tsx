/** Line icons on a 20-unit grid, drawn for this house. */
const PATHS = {
  operations: 'M4 5h12M4 10h12M4 15h8',
  budget: 'M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.9h13M8 4.5v11',
  dashboard: 'M4 16V10M8 16V4M12 16V8M16 16v-4',
  plus: 'M10 4v12M4 10h12',
  import: 'M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M4 16h12',
  export: 'M10 12V3m0 0 3.5 3.5M10 3 6.5 6.5M4 16h12',
  unit: 'M3.5 16.5h13M5 16.5V8l5-4 5 4v8.5M8.5 16.5v-4h3v4',
  category: 'M4 5h5M7 5v9h3M7 9.5h3M12.5 9.5H16M12.5 14H16',
  supplier: 'M3.5 8 5 4h10l1.5 4M4.5 8v8.5h11V8M3.5 8a2.2 2.2 0 0 0 4.3 0 2.2 2.2 0 0 0 4.4 0 2.2 2.2 0 0 0 4.3 0',
  funding: 'M3.5 8 10 4l6.5 4zM5.5 8v6M10 8v6M14.5 8v6M3.5 16h13',
  users:
    'M8 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c.4-3 2.6-4.5 5.5-4.5s5.1 1.5 5.5 4.5M13 4a3 3 0 0 1 0 5.5M15 12.5c1.5.7 2.3 2 2.5 4',
  settings:
    'M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l3.5 3.5',
  filter: 'M3.5 5h13l-5 6v5l-3-1.5V11z',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5 8 14.5 16 5.5',
  down: 'M5.5 8 10 12.5 14.5 8',
  up: 'M5.5 12 10 7.5 14.5 12',
  left: 'M12 5.5 7.5 10 12 14.5',
  right: 'M8 5.5 12.5 10 8 14.5',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  edit: 'M4 16l.8-3.2L13.5 4.1l2.4 2.4L7.2 15.2zM11.8 5.8l2.4 2.4',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6M8.5 9v4.5M11.5 9v4.5',
  send: 'M3.5 10 16.5 4l-4 12.5L10 11.5zM10 11.5l6.5-7.5',
  cancel: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM5.5 5.5l9 9',
  history: 'M4 10a6 6 0 1 1 1.8 4.3M4 10l-1.5-2M4 10l2-1.5M10 7v3.5l2.3 1.3',
  bookmark: 'M5.5 3.5h9v13L10 13l-4.5 3.5z',
  calendar: 'M4 5h12v11.5H4zM4 8.5h12M7 3v3M13 3v3',
  sun: 'M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1',
  moon: 'M16 11.8A6.5 6.5 0 1 1 8.2 4a5.2 5.2 0 0 0 7.8 7.8Z',
  screen: 'M3.5 4.5h13v8.5h-13zM7.5 16.5h5M10 13v3.5',
  signOut: 'M8 16.5H4v-13h4M8.5 10h8m0 0-3-3m3 3-3 3',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.3v.01',
  info: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM10 9.5v4M10 6.8v.01',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4 8h7.5a4 4 0 0 1 0 8H8',
  file: 'M5 3.5h6.5L15 7v9.5H5zM11 3.5V7.5h4',
  merge: 'M5 4v3.5c0 3 5 2.5 5 6V16.5M15 4v3.5c0 3-5 2.5-5 6M7.5 14l2.5 2.5 2.5-2.5',
  language: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM3.5 10h13M10 3.5c4.5 4 4.5 9 0 13-4.5-4-4.5-9 0-13Z',
  key: 'M7 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10.5 10h6M14 10v2.5M16.5 10v2',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
