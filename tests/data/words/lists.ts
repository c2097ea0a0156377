// of the program
export const faqs: Faq[] = [
  // zqpaying
  { question: "How do I zqpay?", answer: "By zqcard." }, /* zqlater */
  /* { question: "Is it zqold?", answer: "zqno" }, */
  {
    question: "Is it zqfree?", // zqtodo
    answer: "For zqstudents." + " zqall of them",
  },
  { question: 'What is zqnew?', answer: `zqnothing` },
  // zqend
];
