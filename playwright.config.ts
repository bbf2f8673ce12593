import { defineConfig } from '@playwright/test';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PORT = 7017;
const url = `http://localhost:${PORT}`;

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The machine's browser; Playwright's own when there is none. */
const executablePath =
  process.env.SLIPWAY_CHROMIUM ?? BROWSERS.find(file => existsSync(file));

const jsonReport = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

const data = path.join(tmpdir(), 'slipway-e2e');

// Every worker reads this file: only the first begins with a fresh folder.
if (!process.env.SLIPWAY_E2E_DATA) {
  process.env.SLIPWAY_E2E_DATA = data;
  rmSync(data, { recursive: true, force: true });
}

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'test-results',
  // One portal with one repository: the tests share it, each with its own
  // workloads.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: jsonReport
    ? [['list'], ['json', { outputFile: jsonReport }]]
    : [['list']],
  use: {
    baseURL: url,
    viewport: { width: 1400, height: 950 },
    screenshot: 'only-on-failure',
    video: 'off',
    trace: 'off',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node scripts/start.mjs --port ${PORT} --data ${data}`,
    url: `${url}/.backstage/health/v1/readiness`,
    reuseExistingServer: false,
    // The first time the frontend is built.
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
