// Answers a file of door requests in the finished engine folder, as the browser's worker would.
// node answer.mjs ENGINE_FOLDER [FILE_BESIDE.zip …] < requests.jsonl > replies.jsonl
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { bytes, openDoor, start } from "./loader.mjs";

const [folder, ...besides] = process.argv.slice(2);
const pyodide = await start(folder, { archive: `${folder}/copie_privee.zip` });
const answer = openDoor(pyodide);
for (const [at, beside] of besides.entries()) {
  pyodide.unpackArchive(bytes(beside), "zip", { extractDir: `/lib/besides${at}` });
  pyodide.pyimport("sys").path.append(`/lib/besides${at}`);
}
const lines = (await text(process.stdin)).split("\n");
lines.pop(); // what follows the last line feed
// Each reply is written when it is made, as bytes, and the next waits where the reader is slow: Pyodide joins a string
// character by character, and kept so it takes thirty times its room.
for (const line of lines) {
  const room = process.stdout.write(Buffer.from(`${answer(line)}\n`));
  if (!room) await once(process.stdout, "drain");
}
