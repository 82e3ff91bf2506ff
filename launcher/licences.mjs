// The licence policy: every part that ships with the application, Java or JavaScript, carries a licence of the list.
// Usage: node licences.mjs ROOT REPORT. Reads the server's CycloneDX bill of materials and the web client's lock file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [root, report] = process.argv.slice(2);

/** SPDX identifiers that an Apache-2.0 application may ship with; weak copyleft only for unmodified libraries. */
const ALLOWED = new Set([
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BSD-4-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0',
  'EPL-1.0', 'EPL-2.0', 'GPL-2.0-with-classpath-exception', 'ISC', 'LGPL-2.1', 'LGPL-2.1-only', 'LGPL-2.1-or-later',
  'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'Public Domain', 'Unicode-3.0', 'UPL-1.0', 'Unlicense', 'Zlib',
]);

/** Names that some Java libraries write instead of an SPDX identifier. */
const SPDX_OF = new Map([
  ['Bouncy Castle Licence', 'MIT'],
  ['GPL2 w/ CPE', 'GPL-2.0-with-classpath-exception'],
  ['Eclipse Distribution License - v 1.0', 'BSD-3-Clause'],
  ['GNU Lesser General Public License', 'LGPL-2.1'],
  ['GNU Lesser General Public License (LGPL), Version 2.1', 'LGPL-2.1'],
  ['Mozilla Public License Version 2.0', 'MPL-2.0'],
]);

/** Parts whose metadata is wrong, by the start of their name, with what the part itself says. */
const CORRECTED = [
  // Its jar holds the Apache licence; the pom is a slip of the release (spring-projects/spring-session issue 3933).
  { name: 'org.springframework.session:', declared: 'Broadcom Foundation License', licence: 'Apache-2.0' },
];

function corrected(name, licence) {
  return CORRECTED.find((part) => name.startsWith(part.name) && licence === part.declared)?.licence ?? licence;
}

function javaParts() {
  const file = join(root, 'server/target/classes/META-INF/sbom/application.cdx.json');
  return JSON.parse(readFileSync(file, 'utf8')).components.map((part) => {
    const name = part.group ? `${part.group}:${part.name}` : part.name;
    const licences = (part.licenses ?? []).flatMap(({ license, expression }) =>
      expression ? splitExpression(expression) : [license.id ?? SPDX_OF.get(license.name) ?? license.name],
    );
    return { name, version: part.version, licences: licences.map((licence) => corrected(name, licence)) };
  });
}

function webParts() {
  const file = join(root, 'web/package-lock.json');
  if (!existsSync(file)) return [];
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
    .filter(([path, part]) => path !== '' && !part.dev && !part.devOptional && !part.optional && !part.peer)
    .map(([path, part]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: part.version,
      licences: splitExpression(part.license ?? ''),
    }));
}

/** "(MIT OR GPL-3.0)" offers a choice; "MIT AND CC0-1.0" asks for both, and both are looked for in the list. */
function splitExpression(expression) {
  return expression.replace(/[()]/g, '').split(/\s+(?:OR|AND)\s+/).filter(Boolean);
}

const parts = [...javaParts(), ...webParts()].sort((a, b) => a.name.localeCompare(b.name));
const refused = parts.filter(({ licences }) => !licences.some((licence) => ALLOWED.has(licence)));

const rows = parts.map(({ name, version, licences }) => `| ${name} | ${version} | ${licences.join(', ')} |`);
writeFileSync(report, `# Licences\n\n| Part | Version | Licence |\n|---|---|---|\n${rows.join('\n')}\n`);

for (const { name, version, licences } of refused) {
  console.error(`${name} ${version}: ${licences.join(', ') || 'no licence'} is not on the list`);
}
console.log(`${parts.length} parts, ${refused.length} refused`);
process.exitCode = refused.length === 0 ? 0 : 1;
