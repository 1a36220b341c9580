/** A browser of somebody who installs: keeps cookies, and finds the public address at the server of the test. */
export interface Browser {
  /** One request; redirects are answers. */
  get(url: string): Promise<Shown>;
  /** As `get`, and from there wherever it is sent. */
  follow(url: string): Promise<Shown>;
}

export interface Shown {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Opens a browser without cookies. */
export function openBrowser(publicUrl: string, serverUrl: string): Browser {
  const cookies = new Map<string, string>();

  async function get(url: string): Promise<Shown> {
    const ours = url.startsWith(publicUrl);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(ours ? serverUrl + url.slice(publicUrl.length) : url, {
      redirect: 'manual',
      headers: ours && cookie ? { cookie } : {},
    });
    for (const set of ours ? response.headers.getSetCookie() : []) keep(set);
    return { url, status: response.status, headers: response.headers, text: await response.text() };
  }
  function keep(set: string): void {
    const [pair = '', ...attributes] = set.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.some((one) => /^Expires=.* 1970/.test(one))) cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    get,
    async follow(url) {
      let shown = await get(url);
      for (let hop = 0; hop < 5 && shown.headers.has('location'); hop += 1) {
        shown = await get(shown.headers.get('location') ?? '');
      }
      return shown;
    },
  };
}
