const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const withEveryReply = {
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const onlyOverHttps = { 'strict-transport-security': 'max-age=15552000; includeSubDomains' };

/** What pages and everything else tell the browser to forbid. `https` adds what would lock people out without it. */
export function pageHeaders(https: boolean): Readonly<Record<string, string>> {
  const policy = https ? [...contentSecurityPolicy, 'upgrade-insecure-requests'] : contentSecurityPolicy;
  return {
    ...withEveryReply,
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
    ...(https ? onlyOverHttps : {}),
  };
}

/**
 * For data, which is no document: a shorter and stricter policy, under which only a recording or a picture that is
 * opened by itself still shows; without the headers that say something about documents alone.
 */
export function dataHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    ...withEveryReply,
    'content-security-policy': "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'",
    ...(https ? onlyOverHttps : {}),
  };
}
