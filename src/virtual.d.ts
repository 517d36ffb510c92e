declare module 'virtual:shingiroku/examples-said' {
  export const examplesSaid: import('./core/guide/check-examples.ts').ExamplesSaid;
}
