// The same objects for `import` as for `require`.
import testing from "./testing.js";

export const { IssuedCertificate, RecordedRequest, Sandbox } = testing;
