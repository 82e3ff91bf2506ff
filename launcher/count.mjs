// Sums the parts of `./suivi test` into the closing line "N passed, N failed, N skipped"; fails when one did.
// A part with a test report counts its tests, a part without (a linter, a build) counts as one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const reports = process.argv[2];

const readers = {
  server: readSurefire,
  'web-test': readVitest,
  e2e: readPlaywright,
};

function readSurefire() {
  const folder = join(reports, 'server/surefire-reports');
  if (!existsSync(folder)) return undefined;
  const suites = readdirSync(folder)
    .filter((name) => name.startsWith('TEST-') && name.endsWith('.xml'))
    .map((name) => readFileSync(join(folder, name), 'utf8').match(/<testsuite\b[^>]*>/)?.[0] ?? '');
  const sum = (attribute) =>
    suites.reduce((total, suite) => total + Number(suite.match(new RegExp(`\\b${attribute}="(\\d+)"`))?.[1] ?? 0), 0);
  const failed = sum('failures') + sum('errors');
  const skipped = sum('skipped');
  return { passed: sum('tests') - failed - skipped, failed, skipped };
}

function readVitest() {
  const report = readJson('web/vitest.json');
  return report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function readPlaywright() {
  const stats = readJson('e2e/results.json')?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function readJson(path) {
  const file = join(reports, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const total = { passed: 0, failed: 0, skipped: 0 };
const parts = readFileSync(join(reports, 'parts.tsv'), 'utf8').trim().split('\n');
for (const line of parts) {
  const [name, outcome] = line.split('\t');
  const counts = readers[name]?.() ?? { passed: outcome === 'passed' ? 1 : 0, failed: 0, skipped: 0 };
  // A part may fail without a failed test: a compilation, a format, a coverage limit.
  if (outcome === 'failed' && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
