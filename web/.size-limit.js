import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

/** A chunk with everything that it needs before it can run, scripts and styles. */
function closure(name, seen = new Set()) {
  const chunk = manifest[name]
  if (chunk === undefined || seen.has(chunk.file)) return seen
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file)
  for (const imported of chunk.imports ?? []) closure(imported, seen)
  return seen
}

const paths = (...names) => [...new Set(names.flatMap((name) => [...closure(name)]))].map((file) => `dist/${file}`)

export default [
  { name: 'Sign-in', path: paths('index.html', 'src/identity/SignInPage.tsx'), gzip: true, limit: '150 kB' },
  {
    name: 'Operation list',
    path: paths('index.html', 'src/operations/OperationsPage.tsx'),
    gzip: true,
    limit: '150 kB',
  },
  { name: 'Everything', path: ['dist/assets/*.js', 'dist/assets/*.css'], gzip: true, limit: '400 kB' },
]
