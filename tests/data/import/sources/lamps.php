<?php

return [
    // what is asked
    "title" => "Lamps",
    "items" => [
        ["question" => "How do I pay?", "answer" => "By <b>card</b>."],
        array("question" => 'Who\'s there?', "answer" => "Ann."),
        ["question" => "Is it free?", "answer" => ""],
    ],
];
