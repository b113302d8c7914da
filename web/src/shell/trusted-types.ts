/**
 * The page's Trusted Types policy, run before any other script: the loader of Next.js's chunks hands plain addresses to the
 * browser, and those of chunks, the service worker and hls.js's worker are all that it needs. No text becomes HTML or a script.
 */
export const TRUSTED_TYPES = `globalThis.trustedTypes?.createPolicy("default",{createScriptURL(address){
const url=new URL(address,location.href);
return url.origin===location.origin&&(url.protocol==="blob:"||/^\\/(_next\\/static\\/|sw\\.js$)/.test(url.pathname))?address:null}})`;
