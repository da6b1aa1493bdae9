const MD5 = /^[0-9a-f]{32}$/i

/** A MediaRef's handle: the address, with the MD5 that Zalo claims, when it claims one, as its fragment. */
export function mediaHandle(url: string, md5: string | undefined): string {
  const address = url.split('#')[0] ?? url
  return md5 && MD5.test(md5) ? `${address}#md5=${md5.toLowerCase()}` : address
}

export function readMediaHandle(handle: string): { url: URL; md5?: string } | undefined {
  if (!URL.canParse(handle)) return undefined
  const url = new URL(handle)
  const md5 = /^#md5=([0-9a-f]{32})$/.exec(url.hash)?.[1]
  url.hash = ''
  return md5 ? { url, md5 } : { url }
}
