/** The answer when it is there in time, else `late`; the answer itself goes on. */
export async function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
