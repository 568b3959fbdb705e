/**
 * WebAssembly compiled while it comes in: nothing of it runs before its bytes are checked.
 *
 * `compilation()` takes the pieces as they come (`take`) and, once they are checked, all of them as one array (`module`),
 * for which it gives the module. Where a browser cannot compile what is still coming in, it is compiled from the array.
 * What does not compile is a `StartFailure`. Whoever gives it up says so (`leave`): some browsers compile nothing else
 * while they wait for the next piece.
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
    leave() {
      pieces?.error(new Error('given up'));
      pieces = null;
    },
    async module(bytes) {
      pieces?.close();
      pieces = null;
      try {
        return await early.catch(() => WebAssembly.compile(bytes));
      } catch (error) {
        throw new StartFailure('compile', error.message);
      }
    },
  };
}
