// A module of its own, so that it is loaded apart from the first page.
export { domAnimation } from 'motion/react';
