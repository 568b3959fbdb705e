/**
 * WebAssembly compiled while it comes in: nothing of it runs before its bytes are checked.
 *
 * `compilation()` takes the pieces as they come (`take`) and, once they are checked, all of them as one array (`module`),
 * for which it gives the module. Where a browser cannot compile what is still coming in, it is compiled from the array.
 * What does not compile is a `StartFailure`.
 */
import { StartFailure } from './download.mjs';

export function compilation() {
  let pieces = null;
  const stream = new ReadableStream({
    start(controller) { pieces = controller; },
    cancel() { pieces = null; },
  });
  const answer = new Response(stream, { headers: { 'Content-Type': 'application/wasm' } });
  const early = Promise.resolve().then(() => WebAssembly.compileStreaming(answer));
  early.catch(() => { pieces = null; });
  return {
    take: (piece) => pieces?.enqueue(piece),
    async module(bytes) {
      pieces?.close();
      try {
        return await early.catch(() => WebAssembly.compile(bytes));
      } catch (error) {
        throw new StartFailure('compile', error.message);
      }
    },
  };
}
