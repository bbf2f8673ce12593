// How long a person waits, from a key to the paint of the changed manifest.

const SENTENCE =
  'Node.js API called checkout with a Redis cache, a Postgres database and internal ingress, 3 replicas in prod, port 8080, owned by payments';

/**
 * Types into the New service page and measures each key: from the input event
 * to the first task after the frame in which the manifest changed.
 *
 * @param page a Playwright page of somebody who is signed in
 * @returns milliseconds per key, in the order of typing
 */
export async function measureTyping(page, { baseUrl, keys = 120 }) {
  await page.goto(`${baseUrl}/new-service`);
  const box = page.getByLabel('Describe the service in a sentence');
  await box.fill(SENTENCE);
  await page.getByText('checkout').first().waitFor();
  await page.evaluate(observeTyping);
  // Inside the name, so that every key changes every manifest.
  const caret = SENTENCE.indexOf('checkout') + 'checkout'.length;
  await box.focus();
  await box.evaluate((area, at) => area.setSelectionRange(at, at), caret);
  const letters = 'abcdefghijklmnop';
  for (let index = 0; index < keys; index++) {
    const done = page.evaluate(() => window.nextTyping());
    const back = index % 32 >= 16;
    await page.keyboard.press(back ? 'Backspace' : letters[index % 16]);
    await done;
  }
  return page.evaluate(() => window.typingSamples);
}

/** Runs in the page. */
function observeTyping() {
  window.typingSamples = [];
  let announce = () => {};
  window.nextTyping = () =>
    new Promise(resolve => {
      announce = resolve;
    });
  const shown = () =>
    document.querySelector('[role=region][aria-label$=".yaml"]')?.textContent;
  window.addEventListener(
    'input',
    event => {
      const before = shown();
      const wait = () =>
        requestAnimationFrame(() => {
          if (shown() === before) {
            wait();
            return;
          }
          // A task posted from a frame runs once that frame was painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            window.typingSamples.push(performance.now() - event.timeStamp);
            announce();
          };
          channel.port2.postMessage(undefined);
        });
      wait();
    },
    { capture: true },
  );
}
