/** The passwords of 8 and more characters that every guesser tries first, in lower case; shorter ones are refused anyway. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 12345678910 0123456789 987654321 0987654321 87654321 11223344 12341234 123123123
   password password1 password12 password123 password1234 password! passw0rd p@ssw0rd p@ssword passwort passwort1
   qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qazwsxedc q1w2e3r4 asdfghjk
   asdfghjkl zxcvbnm1 zxcvbnm123 qwertz123 qwertzui qwertzuiop azertyui azertyuiop
   abcdefgh abcd1234 abc12345 abcdefg1 a1b2c3d4 aa123456 a1234567 a12345678 123456789a 1234567a 12345678a
   iloveyou iloveyou1 sunshine princess football baseball basketball superman starwars trustno1 whatever
   welcome1 welcome123 letmein1 letmein123 changeme changeme1 changeme123 computer internet samsung1 michelle
   jennifer victoria elizabeth alexander charlie1 michael1 jordan23 liverpool chelsea1 arsenal1 barcelona
   administrator admin123 admin1234 adminadmin root1234 test1234 testtest guest123 secret123 mustang1 shadow123
   dragon123 monkey123 master123 killer123 pokemon1 minecraft fuckyou1 lovelove mynoob18 3rjs1la7qe google123
   coffee123 coffeecoffee espresso1 cappuccino`.split(/\s+/u),
);
