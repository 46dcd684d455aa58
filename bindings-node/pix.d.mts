export * from "./pix.js";
