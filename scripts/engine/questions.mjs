// Requests that walk the calculator through its ways of answering: every category, with input that can be understood and
// input that cannot. They decide which modules of the standard library the browser gets, and check the finished folder.
const CAPACITIES = ["", "48 Go", "4,6 Go", "3 000 Go", "1024 Go", "12 To", "512 Mo", "abc", "-3 Go", "12 parsecs", "٣ Go"];
const DATES = ["2013-06-01", "2013-02-30", "1990-01-01", "2099-12-31"];
const QUANTITIES = ["2", "", "0", "1,7", "beaucoup"];

const NONSENSE = ["", "{", "null", "[]", '"x"', "{}", '{"op":"?"}', '{"op":"assess"}', '{"op":"assess","case":[]}',
  '{"op":"assess","case":{"system":"fr","category":"œuvre"}}', "\u0000", "1e999999"];

export function questions(categories) {
  const cases = categories.flatMap(({ system, id: category }) => [
    ...CAPACITIES.flatMap((capacity) =>
      DATES.map((date) => ({ system, category, capacity, date, quantity: "2" })),
    ),
    ...QUANTITIES.map((quantity) => ({ system, category, capacity: "48 Go", date: "2013-06-01", quantity })),
    { system: "??", category, capacity: "48 Go", date: "2013-06-01", quantity: "1" },
  ]);
  return [
    JSON.stringify({ op: "categories" }),
    ...cases.map((details) => JSON.stringify({ op: "assess", case: details })),
    ...NONSENSE,
  ];
}

// Without a date the calculator answers for today: asked too, but tomorrow's reply may be another.
export function undated(categories) {
  return categories.map(({ system, id: category }) =>
    JSON.stringify({ op: "assess", case: { system, category, capacity: "48 Go", date: "", quantity: "1" } }),
  );
}
