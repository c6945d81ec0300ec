import { existsSync } from 'node:fs';
import { run, runTool } from './run.mjs';

const KNOWN_PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium that is on this machine; undefined: none in the usual places. */
export const foundChromium = () =>
  KNOWN_PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));

async function canUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (await run('apt-get', ['--version'], { quiet: true })).code === 0;
}

/**
 * The Chromium for the browser tests: one that is there, else Debian's by apt (as root), else
 * Playwright's own. Gives its path, or null where Playwright finds its own.
 */
export async function chromium() {
  const there = foundChromium();
  if (there !== undefined) return there;
  if (await canUseApt()) {
    console.log('No Chromium here: installing Debian’s by apt-get …');
    await run('apt-get', ['update', '-qq'], { quiet: true });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { code, output } = await run('apt-get', ['install', '-y', '-qq', 'chromium'], { quiet: true, env });
    const installed = foundChromium();
    if (code === 0 && installed !== undefined) return installed;
    console.error(output);
  }
  console.log('No Chromium here: installing Playwright’s own …');
  const { code } = await runTool(['@playwright/test', 'playwright'], ['install', 'chromium']);
  if (code !== 0) throw new Error('No Chromium could be installed for the browser tests.');
  return null;
}
