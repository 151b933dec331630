// Prints ten thousand lines a second for as many seconds as it is told, a hundred at a time.
const [seconds = '60'] = process.argv.slice(2);
const total = Number(seconds) * 10_000;
const startedAt = performance.now();
let printed = 0;
const timer = setInterval(() => {
  const due = Math.min(total, Math.floor((performance.now() - startedAt) * 10));
  while (printed + 100 <= due) {
    let text = '';
    for (let n = 1; n <= 100; n += 1)
      text += `line ${printed + n} of a log that somebody has left on debug\n`;
    printed += 100;
    process.stdout.write(text);
  }
  if (printed >= total) clearInterval(timer);
}, 5);
