// Answers a file of door requests in the finished engine folder, as the browser's worker would.
// node answer.mjs ENGINE_FOLDER < requests.jsonl > replies.jsonl
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { openDoor, start } from "./loader.mjs";

const [folder] = process.argv.slice(2);
const answer = openDoor(await start(folder, { archive: `${folder}/copie_privee.zip` }));
const lines = (await text(process.stdin)).split("\n");
lines.pop(); // what follows the last line feed
// Each reply is written when it is made, as bytes, and the next waits where the reader is slow: Pyodide joins a string
// character by character, and kept so it takes thirty times its room.
for (const line of lines) {
  const room = process.stdout.write(Buffer.from(`${answer(line)}\n`));
  if (!room) await once(process.stdout, "drain");
}
