import { shop } from "./shop";

export const title = "Lamp shop";

export const faqs: { q: string; a: string; tags?: string[] }[] = [
  { q: "How do I pay?", a: "By card, or by " + "transfer.", tags: ["orders"] },
  { q: 'Do you ship abroad?', a: `To ${shop.countries}.` },
];
