CREATE TABLE `faq` (`id` int(11) NOT NULL, `question` varchar(255), `answer` text, `category` varchar(30));
INSERT INTO `faq` VALUES (1,'How do I pay?','<p>By card.</p>','Orders'),(2,'Who''s there?','Ann\'s in.\r\nBob is out.',NULL),(3,'Is it free?','','Orders');
