// Measures the entrance and the library of a running platform (BLOCKBUSTER_URL) by Lighthouse, as a phone and as a desktop.
// Each page several times (the first argument; 3 otherwise); prints the middle of each score and of what people wait for.
// By hand, on a machine that does nothing else: times depend on it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

const platform = process.env.BLOCKBUSTER_URL ?? 'http://localhost:8080';
const runs = Number(process.argv[2] ?? 3);
const execute = promisify(execFile);

async function measure(url, device) {
  const options = [
    '--quiet',
    '--output=json',
    `--only-categories=${CATEGORIES}`,
    '--chrome-flags=--headless=new --no-sandbox',
  ];
  const preset = device === 'desktop' ? ['--preset=desktop'] : [];
  const command = ['--yes', `--package=${LIGHTHOUSE}`, 'lighthouse', url, ...options, ...preset];
  const { stdout } = await execute('npx', command, { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function shortcomings(report) {
  const short = CATEGORIES.flatMap((name) => report.categories[name].auditRefs)
    .map(({ id, weight }) => ({ ...report.audits[id], weight }))
    .filter(({ score, weight }) => weight > 0 && score !== null && score < 0.9);
  return short.map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
}

for (const path of ['/', '/library']) {
  for (const device of ['mobile', 'desktop']) {
    const reports = [];
    for (let run = 0; run < runs; run++) {
      reports.push(await measure(platform + path, device));
    }
    const scores = CATEGORIES.map((name) => {
      const each = reports.map((report) => Math.round(report.categories[name].score * 100));
      return `${name} ${middle(each)} (${each.join(' ')})`;
    });
    const times = METRICS.map((id) => `${id} ${middle(reports.map((report) => report.audits[id].numericValue)).toFixed(2)}`);
    console.log(`${path} ${device}: ${scores.join(', ')}\n    ${times.join(', ')}`);
    console.log(`    short of full marks: ${[...new Set(reports.flatMap(shortcomings))].join(', ') || 'nothing'}`);
  }
}
