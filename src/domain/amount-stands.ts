const number = /\d+(?:[\s.,'’]\d+)*/gu;

/**
 * True when a number of the words is that amount, whatever its unit: 310500000 stands in "310.5 million", 1240 in "1,240".
 * Signs and zeros at either end do not count.
 */
export function amountStands(amount: number, words: string): boolean {
  const wanted = telling(Math.abs(amount).toFixed(4));
  return [...words.normalize('NFKC').matchAll(number)].some(([one]) =>
    [one, ...one.split(/\s/u)].some((part) => telling(part) === wanted),
  );
}

function telling(digits: string): string {
  return digits.replace(/\D/gu, '').replace(/^0+|0+$/gu, '');
}
