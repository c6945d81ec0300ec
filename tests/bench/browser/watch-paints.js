/**
 * Runs in the page before anything of it. Tells `benchPainted(tookMs, at)` for each view: from its frame's
 * arrival to the end of the frame in which the heading was first painted with other words.
 * `benchView`: what a view's frame begins with.
 */
(() => {
  const heading = () => document.querySelector('h1')?.textContent ?? '';

  function arrived() {
    const from = performance.now();
    const before = heading();
    const observer = new MutationObserver(() => {
      if (heading() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => afterPaint(() => told(from)));
    });
    observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  }

  /** A message that is sent in a frame's callback is handled after the frame was painted. */
  function afterPaint(run) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  }

  function told(from) {
    const at = performance.now();
    globalThis.benchPainted(at - from, performance.timeOrigin + at);
  }

  globalThis.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (typeof data === 'string' && data.startsWith(globalThis.benchView)) arrived();
      });
    }
  };
})();
