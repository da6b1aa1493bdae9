# What An Sinh says. One question per message, short and polite; the person is "you", An Sinh is "I".
# Message name = <flow>-<question>; attributes: .short (line when read back), .help, .choice-…, .words-… (other ways to type it), reasons for not accepting.
# Quoted for typing is only what works in any language: /commands, control words (back, edit 3, review …) and words of the Vietnamese reference lists.

### For every question

called =
    .person = you
    .officer = you
verbatim = { $text }
review-line = { $number }. { $label }: { $value }
review =
    Your answers so far:
    { $lines }
    .empty = No question was answered yet.
confirm =
    Please check your answers:
    { $lines }

    Is everything correct?
    .choice-send = All correct, send it
    .words-send = send|send it|do send|do send it|yes|y|yes send|yes send it|yeah|yep|ok|okay|correct|all correct|yes correct|it is correct|right|that is right|that's right|all right|good|sure|agree|i agree|confirm|submit|approve
    .choice-edit = Change one line
    .words-edit = edit|change|change it|fix|wrong|it is wrong|incorrect|not correct|not right|not yet|no|n|nope
    .choice-cancel = Cancel, nothing is sent
    .words-cancel = cancel|stop|do not send|don't send|dont send|don’t send|drop it
    .help = Please read the lines above. If all are correct, choose 1 to send. If a line is wrong, type "edit" and the number of that line, for example: edit 3.
cancel =
    Do you want to throw away everything you have just told me?
    .choice-yes = Yes, throw it away
    .words-yes = yes|y|yeah|yep|ok|okay|sure|correct|right|cancel|stop|delete|drop it|throw away|throw it away
    .choice-no = No, continue
    .words-no = no|n|nope|continue|go on|keep|keep it|keep going
cancelled = It is cancelled. Nothing was sent or changed.
edit-which = Which line do you want to change?
no-such-line = There is no line with that number.
nothing-before = This is the first question, so there is nothing to go back to.
nothing-open = You have nothing unfinished at the moment.
stale-choice = The button you tapped belongs to an earlier question, so I have not changed anything.
unknown-command = I do not have this command.
permission-ended = What was under way is for those in charge, and that right is no longer held: it was stopped and nothing was changed.
optional =
    .words-none = skip|leave it out
not-understood = Sorry, I did not understand.
choose-one = Please choose one of the numbers above.
conversation-updated = We have just made a question clearer, so I need to ask you something again. Your other answers are kept.
choice-officer = Talk to an officer
edited-message = You changed a message that you had sent. I have not changed anything. To change an answer, type: review
private-only = Papers and accounts are private, so I do not answer in a group. Please send me a private message.
too-many-messages = You are writing a little fast. I will answer your messages one by one. None is lost.
set-aside = Something went wrong, so I could not do what you just asked. Our technical staff have been told. Please write to me again in a few minutes.
media-failed = I could not get the file you sent. Please send it again.
not-here =
    .photo = I cannot read this answer from a photo. Please type it.
    .photo-alone = I do not know what this photo is for. Please choose below what you would like to do, and send the photo again when I ask for the identity card or the account.
    .file = I have no use for this file here, and do not keep it.
    .file-village = Lists are imported by the commune officer. Please send this file to them; it is not kept here.
    .phone = I do not need a phone number for this question.
    .unsupported = I can only read text. Please type your answer.
    .choice = This button no longer works.

### Kinds of answers

answer-choice =
    .choose-one = I am not sure which line you chose.
    .help = Please type the number in front of the line you choose, for example: 1
answer-yes-no =
    .choice-yes = Yes
    .words-yes = yes|y|yes please|yes thanks|yes thank you|yeah|yep|yup|ok|okay|sure|i am sure|i'm sure|im sure|i’m sure|certain|of course|right|that is right|that's right|correct|true|agree|i agree
    .choice-no = No
    .words-no = no|n|no please|no thanks|no thank you|nope|nah|not|not yet|wrong|never mind
    .choose-one = I am not sure if you mean yes or no.
    .help = Please type 1 for yes, 2 for no.
answer-consent =
    .choice-agree = I agree
    .words-agree = agree|agreed|yes|y|yes i agree|yes please|yes thanks|yes thank you|i do agree|do agree|yeah|yep|ok|okay|sure|accept|i accept|i consent
    .choice-refuse = I do not agree
    .words-refuse = no|n|nope|no please|no thanks|no thank you|not agree|do not agree|don't agree|dont agree|don’t agree|i don't agree|i dont agree|i don’t agree|no i do not agree|disagree|i disagree|refuse|i refuse
    .choose-one = I need you to say clearly if you agree or not.
    .help = Please type 1 if you agree, 2 if you do not. If you do not agree, you still receive your money as before.
answer-person-name =
    .empty = Please type the full name, for example: Nguyễn Thị Hoa.
    .digits = A name has no digits. For example: Nguyễn Thị Hoa.
    .too-short = This name is too short. Please type the full name. For example: Nguyễn Thị Hoa.
    .too-long = This name is too long. Please type only the full name. For example: Nguyễn Thị Hoa.
    .command = I need a full name here. For example: Nguyễn Thị Hoa.
    .not-a-name = This does not look like a full name. For example: Nguyễn Thị Hoa.
    .help = Please type the family name, middle name and given name as on the personal ID card. You may leave out the accents; an officer will put them in.
answer-holder-name =
    .empty = Please type the name of the account holder, for example: NGUYEN THI HOA.
    .digits = The name of the account holder has no digits. For example: NGUYEN THI HOA.
    .too-short = This name is too short. For example: NGUYEN THI HOA.
    .too-long = This name is too long. Please type only the name of the account holder.
    .command = I need the name of the account holder here. For example: NGUYEN THI HOA.
    .not-a-name = This does not look like a person's name. For example: NGUYEN THI HOA.
    .differs = The name { $holder } is different from the name of the person who receives the money. I have written it down. A commune officer will check it and let you know.
    .help = This is the name the bank has for this account: capital letters, no accents. You can find it in the bank's app or in your bank book.
answer-date-of-birth =
    .empty = Please type the date of birth, for example: 12/5/1950. If you only remember the year, type: 1950.
    .impossible = There is no such day in the calendar. Please check it, for example: 12/5/1950.
    .future = This day has not come yet. Please check it, for example: 12/5/1950.
    .unreadable = I could not read the date of birth. For example: 12/5/1950, or only the year: 1950.
    .is-age = I need the date or year of birth, not the age. For example: 1950.
    .which-year = The year you typed has two digits. Is it the date below? If not, please type the day, the month and all four digits of the year.
    .help = Please type the day, month and year as on the personal ID card. If you only remember the month and year, type 5/1950. If you only remember the year, type 1950.
answer-date =
    .empty = Please type the date, for example: 01/06/2026.
    .impossible = There is no such day in the calendar. For example: 01/06/2026.
    .unreadable = I could not read the date. For example: 01/06/2026.
    .needs-day = Please type the day, month and year. For example: 01/06/2026.
    .before-start = The end date must be after the start date.
    .help = Please look at the date on the paper and type it with day, month and year, like this: 01/06/2026.
answer-personal-id =
    .choice-none = I have none / do not remember
    .words-none = none|no|n|not yet|no number|no id|i have none|don't have|dont have|don’t have|don't have one|dont have one|don’t have one|i don't have one|i dont have one|i don’t have one|do not have one|do not remember|don't remember|dont remember|don’t remember|i don't remember|i dont remember|i don’t remember|forgot|i forgot|don't know|dont know|don’t know|i don't know|i dont know|i don’t know|do not know|skip
    .choice-only-old-id = I only have this old number
    .words-only-old-id = only this|only this number|only this one|old number|only old number|only the old number|no new number|no
    .empty = Please type the 12 digits on the personal ID card, for example: 038150001234.
    .too-short = This number has fewer than 12 digits. Please count again.
    .too-long = This number has more than 12 digits. Please check it.
    .scientific = Some digits of this number are lost. Please type all 12 digits again.
    .zeros = I need the real number on the personal ID card, 12 digits.
    .future = This number is not right, some digit is wrong. Please check each digit on the card.
    .not-digits = The personal ID has only digits, 12 of them. For example: 038150001234.
    .placeholder = I need the 12 digits on the personal ID card.
    .old-id = A number of 9 digits is from the old ID card. If you have the new personal ID card, please type its 12 digits.
    .leading-zero-lost = The 0 at the front of this number is missing. Is it the number below? If not, please type it again.
    .letter = There is a letter in this number. Is it the number below? If not, please type it again.
    .number-formatted = Is it the number below? If not, please type it again.
    .read-back = I have written down this number: { $digits }
    .help = It is the 12-digit number on the front of the personal ID card. A child without a card has this number on the birth certificate. If there is none, choose 1.
answer-phone =
    .choice-none = I have no phone
    .words-none = none|no|n|no phone|no number|not yet|skip|don't have|dont have|don’t have|don't have one|dont have one|don’t have one|i don't have one|i dont have one|i don’t have one|do not have one
    .empty = Please type the phone number, for example: 0912345678.
    .not-a-phone = A phone number has 10 digits and starts with 0. For example: 0912345678.
    .which-phone = There are two numbers. Which one should I use?
    .leading-zero-lost = The 0 at the front of this number is missing. Is it the number below?
    .help = So that an officer can call when needed. The number of your child or grandchild is fine too. If there is none, choose 1.
answer-bank =
    .empty = Please type the name of the bank, for example: Agribank.
    .unknown = I do not know this bank. Please type its name as on the card or bank book, for example: Agribank.
    .likely = Is it the bank below? If not, please type the name again.
    .ambiguous = Several banks have names like this. Please choose one:
    .not-offered = { $bank } does not open accounts for receiving benefits. Please tell me another bank.
    .help = If the bank is not in the lines above, please type its name. A short name is fine: mb, vcb, nông nghiệp.
answer-account-number =
    .empty = Please type the account number, for example: 0071000123456.
    .scientific = Some digits of this number are lost. Please type the whole account number again.
    .truncated = The last digits of this number are lost. Please type the whole account number again.
    .too-short = This account number is too short. Please check it.
    .too-long = This account number is too long. Please check it.
    .not-an-account = An account number has only digits. For example: 0071000123456.
    .card-number = This is the number printed on the card, not the account number. Money cannot be sent to it. You can find the account number in the bank's app or on the paper you got when you opened the account.
    .placeholder = I need the account number. If you have no account yet, type: back, then choose "No account yet".
    .leading-zero-lost = Is it the number below? If not, please type it again.
    .length-unusual = I have written down this account number: { $digits }. Its length is a little unusual for { $bank }. If it is wrong, type: back
    .read-back = I have written down this account number: { $digits }
    .help = The account number is in the bank's app or on the paper you got when you opened the account. It is not the number on the card. I never ask for a password or an OTP code.
answer-relationship =
    .empty = Please type the relationship, for example: con trai (son).
    .unknown = I do not know this relationship. Please type it in Vietnamese, for example: con trai (son), vợ (wife), cháu nội (grandchild).
    .likely = Is it the relationship below? If not, please type it again.
    .ambiguous = This word has several meanings. Please choose one:
    .help = What the person who receives the money is to the beneficiary: con trai (son), vợ (wife), cháu nội (grandchild), người giám hộ (guardian)… If it is not in the lines above, please type it in Vietnamese.
answer-unit =
    .empty = Please type the name of the commune or ward.
    .unknown = I could not find this commune or ward. Please type its name again.
    .ambiguous = Several places have this name. Please choose one:
    .help = Please choose the commune or ward that pays your benefit.
answer-village =
    .choice-other = Another village / not sure
    .words-other = other|another|other village|another village|different village|not sure|i am not sure|unsure|not known|unknown|don't know|dont know|don’t know|i don't know|i dont know|i don’t know|do not know
    .empty = Please type the name of the village.
    .unknown = I could not find this village in the commune. Please choose one of the lines below:
    .likely = Is it the village below? If not, please type it again.
    .ambiguous = Several villages have names like this. Please choose one:
    .help = It is the village or neighbourhood where the beneficiary lives. If you are not sure, choose the last line.
answer-words =
    .choice-none = None / skip
    .words-none = none|no|n|nothing|skip|not yet|don't have|dont have|don’t have|don't have one|dont have one|don’t have one|i don't have one|i dont have one|i don’t have one|do not have one|don't remember|dont remember|don’t remember|i don't remember|i dont remember|i don’t remember|do not remember
    .empty = Please type a few words.
    .too-long = This is longer than { $longest } letters. Please write something shorter.
    .help = Please use your own words. A short answer is fine.
answer-own-registration =
    .not-found = I could not find this registration among those you have made.
    .help = Please choose a line, or type the receipt code, for example: DK-7F3K2QM.
answer-any-own-registration =
    .not-found = I could not find this registration among those you have made.
    .help = Please choose a line, or type the receipt code, for example: DK-7F3K2QM.
answer-record =
    .not-found = No such record was found.
    .several =
        { $part ->
            [first] More than { $count } records found. Choose one, or show more:
            [next] The next records:
           *[all] Records found: { $count }. Choose one:
        }
    .choice-more = Show more
    .words-more = more|next|see more|continue
    .help = Type the record code (DK-7F3K2QM), part of the name, the last digits of the personal ID or account, or the name of the village. No accents needed.
answer-waiting-record =
    .not-found = No such record was found.
    .several =
        { $part ->
            [first] More than { $count } records found. Choose one, or show more:
            [next] The next records:
           *[all] Records found: { $count }. Choose one:
        }
    .choice-more = Show more
    .words-more = more|next|see more|continue
    .help = Choose a line, or type the record code, for example: DK-7F3K2QM.
answer-candidate-line =
    .choose-one = It is not clear which line you mean.
    .help = Choose the line of the right person. If nobody fits, choose the last line.
answer-invitation =
    .not-found = This invitation code was not found. It has 8 characters. Please check it.
    .used = This invitation code has already been used.
    .expired = This invitation code has expired. Please ask the person who invited you for a new one.
    .waiting = A second entitled officer has yet to confirm this invitation. Please try again later.
    .own = You cannot use an invitation that you made, confirmed, or that replaces you.
    .help = The invitation code has 8 letters and digits. The administrator sent it to you.
answer-list-request =
    .unknown-list = This list was not found. Choose a line, or type the name of the list:
    .unknown-unit = "{ $words }" was not found in the area you work for.
    .which-unit = Several places have this name. Which one?
    .bad-period = There is no such month. Which month?
    .by-month = Lists are made for one month. Which month?
    .one-month = Each file is of one month. Which one first?
    .one-unit = Each file is of one unit. Which one first?
    .no-pdf = The file can be Excel (ready to print) or csv, not pdf. Which one?
    .which-month = Which month?
    .which-version = Which version?
    .no-version = No version of this list has been sent before.
    .other-versions = There is no version { $version }. There are:
    .current-version = Make the current one
    .which-list = Which list?
    .unit = { $name } (code { $code })
    .month = { $month }
    .format-excel = Excel file
    .format-csv = csv file
    .version = { $month }, version { $version }, made on { $day }
    .help = Type the name of the list in Vietnamese. You can add the village, group and month. For example: mẫu tổng hợp người có công thôn Lương Ngọc (summary form, merit, Lương Ngọc village).
answer-list-details =
    .scope-whole = { $unit }
    .scope-usual = { $unit }, the month in hand
    .scope-this-month = { $unit }, { $month }
    .scope-last-month = { $unit }, { $month } (last month)
    .scope-version = { $unit }, { $month }, locked version { $version }
    .empty = Please choose a line, or type the unit and the month.
    .unknown-unit = "{ $words }" was not found in the area you work for.
    .which-unit = Several places have this name. Which one?
    .bad-period = There is no such month. Which month?
    .by-month = Lists are made for one month. Which month?
    .one-month = Each file is of one month. Which one first?
    .one-unit = Each file is of one unit. Which one first?
    .no-pdf = The file can be Excel (ready to print) or csv, not pdf. Which one?
    .which-month = Which month?
    .which-version = Which version?
    .no-version = No version of this list has been sent before.
    .other-versions = There is no version { $version }. There are:
    .help = Choose one of the lines above, or type the unit and the month. For example: thôn Lương Ngọc 10/2026.
answer-applied-import =
    .roster = { $file }, { $when }, { $who }: { $made } new, { $changed } changed{ $waiting ->
            [0] {""}
           *[other] , { $waiting } rows waiting
        }
    .returned = { $file }, { $when }, { $who }: { $kind ->
            [payment-results] payment results of { $written } lines
            [police-results] verdicts about { $written } people
           *[account-opening] new accounts of { $written } people
        }
    .choose-one = Please choose one of the imports above.
    .help = Type the number of the import to undo.
answer-waiting-row =
    .choose-one = This row does not wait any more.
    .help = Type the number of the row.
answer-row-decision =
    .choose-one = Please choose one of the above.
    .help = Type the number of what to do. Choose "Later" when in doubt.
    .choice-take = Take the proposal: { $value }
    .choice-paid-again = Still paid: note this benefit again
    .words-paid-again = still|again|paid
    .choice-take-file = Take what the file says
    .words-take = yes|y|take|agree|ok
    .choice-type = Type another value
    .words-type = another|type|another value
    .choice-leave = Leave it as it is
    .words-leave = leave|keep|no
    .choice-same = The same person as row { $row }: { $line }
    .words-same = same|one person|same person|yes
    .choice-two-people = Two different people
    .words-two-people = two|different|two people|no
    .choice-other-commune = Another commune (type its name or code)
    .words-other-commune = other|another|type
    .choice-new = A new person, not on record
    .words-new = new|new person
    .choice-drop = Drop this row
    .words-drop = drop|drop it
    .choice-retry = Compare and import this row again
    .words-retry = again|retry
    .choice-later = Later
    .words-later = later|skip|not sure
answer-missing-benefit =
    .choose-one = Somebody has just looked at this one.
    .help = Type /vangtep to begin again.
answer-missing-end =
    .choose-one = Please choose one of the reasons above.
    .gone = This has just changed. Nothing was noted. Type /vangtep to go on.
    .help = Type the number of the reason. The day and the decision are asked afterwards.
answer-missing-set =
    .choose-one = Please choose one of the lines above.
    .help = Type the number of a line. You are asked once more before anything is noted.
    .choice-file = All { $count } of this file
    .words-file = all|whole file|everybody
    .choice-village = { $count } of { $name }
    .words-village = village|this village
    .choice-programme = { $count } of the programme "{ $name }"
    .words-programme = programme|this programme
answer-roster-file =
    .waiting = A file that waits: { $file } ({ $rows } rows)
    .no-file = There is no such file.
    .unknown-unit = There is no such unit.
    .not-a-file = A file is needed.
    .not-a-workbook = This file is no spreadsheet that can be read. Please open it in Excel, save it as .xlsx and send that (.xls, .ods and .csv will do too).
    .encrypted = This file has a password. Please remove the password and send it again.
    .needs-password = The file has a password, and needs it to be opened.
    .wrong-password = The password of the file is not right.
    .too-large = This file is too large. Please split it by commune and send it again.
    .damaged = This file is damaged and cannot be opened. Please save it again from Excel and send it again.
    .empty = This file has no rows.
    .no-roster = No heading row with full names was found in this file.
    .own-list = This is a list that the program made to work by, which cannot be imported. To correct somebody's record, type: sửa hồ sơ. For results of a bank or the police, send their own file. Nothing was imported.
    .own-errors = This is the list of rows to correct, and no cell of it was corrected. Correct the column "Nội dung trong tệp" (names and villages in their own columns) and send this file again; or type: chờ quyết. Nothing was imported.
    .own-payments = This is a payment list that the program made, which is not for importing: its sums are of one month. For what became of the payments, fill in columns "Kết quả" and "Lý do" beside it and send it again; for cash, type /phattien. To compare it with the list that was sent, type /doisoat. To correct somebody's record, type: sửa hồ sơ. Nothing was imported.
    .errors-unknown = This is the list of rows to correct of an import that was not found, or was taken back. Correct the original file and send that one. Nothing was imported.
    .unclear-columns = It is not clear what these columns hold: { $columns }. Please give them headings (full name, date of birth, programme…) and send the file again.
    .other-unit = This list belongs to { $unit }, which is not where you work. Nothing was imported.
    .help = Send the list file you are using. There is no need to change its layout. You see a preview before anything is imported.
answer-change-request =
    .choose-one = It is not clear which change. Example: death HS-7F3K2QM 3/11
    .not-found = No such record was found.
    .several = { $count } people, choose one:
    .choice-new = New
    .words-new = new|add
    .choice-death = Death
    .words-death = death|died|dead
    .choice-stop = Stop
    .words-stop = stop|ends
    .choice-info = Change of facts
    .words-info = facts|info
    .choice-coef = Change of coefficient or sum
    .words-coef = coefficient|sum
    .choice-suspend = Suspend
    .choice-resume = Resume
    .choice-move-in = Moved in
    .choice-move-out = Moved out
    .words-move-out = moved|moved away
    .choice-payee = Change of payee
    .words-payee = payee|guardian
    .choice-account = Change of account or method
    .words-account = account
    .choice-arrears = Arrears
    .choice-recover = Recovery
    .choice-funeral = Funeral support
    .words-funeral = funeral
    .choice-rate = Change of the standard
    .words-rate = standard|rate
    .help = Type the kind of change, then the record's code or the name, then the day. Example: death HS-7F3K2QM 3/11
answer-benefit-line =
    .choose-one = It is not clear which benefit. Choose a number above.
    .help = This person has several benefits. Type the number of the one that changes.
answer-day =
    .choice-today = Today
    .words-today = today
    .empty = Type the day, for example: 3/11 or 03/11/2026.
    .unreadable = This day cannot be read. Example: 3/11 or 03/11/2026.
    .impossible = The calendar has no such day. Example: 03/11/2026.
    .help = Type day and month: 3/11. Another year is typed too: 3/11/2025.
answer-month =
    .empty = Type the month, for example: 11/2026.
    .unreadable = This month cannot be read. Example: 11/2026.
    .no-such-month = There is no such month. Example: 11/2026.
    .help = Type month and year: 11/2026.
answer-money =
    .empty = Type the sum, for example: 1.620.000.
    .unreadable = This sum cannot be read. Example: 1.620.000, or months times a sum: 3 x 40.000.
    .too-large = This sum is too large, please check it.
    .help = Type the sum in đồng: 1.620.000. For several months alike: 3 x 540.000.
answer-programme =
    .choice-same = Keep the present programme
    .empty = Type the name or code of the programme, for example: NKT nặng.
    .unknown = This programme is not known. Example: NKT nặng, hưu trí xã hội, BT-5A1.
    .likely = Is it the programme below?
    .ambiguous = Several are alike, choose one:
    .help = Type the programme as the decision has it, short forms too, or its code: BT-6N.
answer-coefficient =
    .empty = Type the coefficient, for example: 1,5.
    .unreadable = This coefficient cannot be read. Example: 1,5.
    .damaged = Is it the coefficient below?
    .help = The coefficient in the decision, for example: 1,5 or 2.
answer-change =
    .not-found = No such change was found.
    .help = Type the code of the change, for example: BD-7F3K2QM.
answer-waiting-review =
    .not-found = No such review was found.
    .next = The next reviews:
    .choice-more = More
    .words-more = more|next
    .help = Type the number of the person to review, or the code: BD-7F3K2QM.
answer-waiting-change =
    .not-found = No such proposal was found.
    .next = The next proposals:
    .choice-more = More
    .words-more = more|next
    .help = Type the number of the proposal, or its code: BD-7F3K2QM.

### Greeting

greeting-menu =
    Hello, I am An Sinh. I help you register to receive your benefit money through a bank account. It is free, and I never ask for a password or an OTP code.
    What would you like to do?
    .short = Task
    .choice-register = Register to receive money in an account
    .words-register = register|sign up|register account|register an account
    .choice-status = See the status of my registration
    .words-status = status|see status|check status|my status|my registration
    .choice-change = Change my account
    .words-change = change|change account|change account number|change bank|new account
    .choice-data = My data
    .words-data = data
    .choice-officer = Talk to an officer
    .words-officer = officer|call officer|talk to officer|staff|person|human
    .help = Please type the number in front of what you need, for example: 1 to register.
help =
    .done =
        I can help you with these things. Type or tap the command:
        • /dangky – register to receive your benefit in an account
        • /trangthai – status of your registration
        • /doitk – change your account
        • /rutdangky – withdraw your registration
        • /dulieu – my data
        • /canbo – talk to an officer
        While answering, you can always type: back, edit 3, review, cancel, help, officer.
    .officer =
        You are { $roles } and can do this (with or without marks, with or without "/"):
        { $lines }
        A command alone makes me ask; or type a code after it, e.g. /hs HS-7F3K2QM. Meanwhile you can type: quay lại, hủy, trợ giúp.
    .line = • /{ $command } – { $what }
    .group =
        ▸ { $name }
        { $lines }
    .group-day = Every day
    .group-records = Records
    .group-changes = Changes
    .group-lists = Lists and files
    .group-month = The payment month
    .group-messages = Answers and messages
    .group-office = Officers and roles
    .group-other = Other
    .also = { $before }, { $next }

### Registering to receive money in an account

register-account-resumed = Let us continue your unfinished registration. What you have told me is kept.
register-account-subject = (Registering: { $subject })
register-account-commune = In which commune or ward do you receive your benefit?
    .short = Commune or ward
register-account-consent =
    The People's Committee of the commune (responsible for your data, the data controller) asks to collect: full name, date of birth, personal ID, village, benefit received, account number and bank, for you and for the person who receives the money for you, if any. Of these, the bank account and the benefit received are sensitive data.
    Purpose: to pay benefits without cash; to send the data to the bank or paying organisation, and to the commune police to confirm who you are.
    Registering is your free choice and costs nothing. If you do not register, you still receive your money as before. You have the right to see, correct or withdraw your data at any time.

    Do you agree?
    .short = Agrees to the use of data
    .version = 2026-11-01
    .ended = I have not kept anything. You still receive your money as before. If you change your mind, type: /dangky
register-account-payee = For whom are you registering?
    .short = Who receives the money
    .choice-self = For myself
    .words-self = me|self|myself|for me|i|mine|for my own|my own
    .choice-guardian = I am the guardian (or parent)
    .words-guardian = guardian|i am guardian|i am the guardian|i am a guardian|parent|i am the parent|i am a parent|father|mother
    .choice-authorised = I receive it for someone, authorised
    .words-authorised = authorised|authorized|i am authorised|i am authorized|authorisation|authorization|with authorisation|with authorization|on behalf|for someone|for someone else|for somebody else|receive money for someone|receive money for someone else
    .choice-carer = I receive money for care or foster care
    .words-carer = carer|caregiver|care|i am the carer|i am a carer|caring|foster|foster care
    .help = If the money goes to the beneficiary's own account, choose 1. If you are a child or grandchild who receives it for them with an authorisation paper, choose 3. If you are paid to care for a person with a disability or a child, choose 4.
register-account-beneficiary-name =
    { $payee-is ->
        [self] What is your full name?
        [carer] What is the full name of the person you care for?
       *[other] What is the full name of the beneficiary (the person the benefit is for)?
    }
    You may send a photo of the QR code on the identity card instead of typing.
    .short = { $payee-is ->
        [self] Full name
        [carer] Person cared for
       *[other] Beneficiary
    }
register-account-birth = What is the date of birth? If you only remember the year, type the year.
    .short = Date of birth
register-account-personal-id = What is the personal ID number (12 digits)?
    .short = Personal ID
register-account-sex = Female or male?
    .short = Sex
    .choice-female = Female
    .words-female = f|woman|lady|girl|mrs
    .choice-male = Male
    .words-male = m|man|gentleman|boy|mr
register-account-village = In which village?
    .short = Village
register-account-group = Which group is the benefit from?
    .short = Benefit group
    .choice-social-protection = Social assistance (older people, people with disabilities, orphans…)
    .words-social-protection = social assistance|assistance|social|social protection|social pension|old age|old people|older people|elderly|elderly people|disability|disabled|orphan|orphans
    .choice-merit = Merit: persons with meritorious service and their relatives (war invalids, martyrs…)
    .words-merit = merit|person with merit|people with merit|people with meritorious service|meritorious service|war|war invalid|war invalids|martyr|martyrs|toxic chemicals|agent orange|sick soldier
    .help = Money for older people, people with disabilities and orphans is social assistance. Money for war invalids, families of martyrs and people harmed by toxic chemicals is merit.
register-account-payee-name =
    { $payee-is ->
        [carer] What is your full name (the carer)?
        [guardian] What is your full name (the guardian)?
       *[other] What is your full name (the person who receives the money)?
    }
    You may send a photo of the QR code on the identity card instead of typing.
    .short = Receives the money
register-account-relationship = What is your relationship to { $beneficiary-name }? You are their…
    .short = Relationship
register-account-payee-personal-id = What is your own personal ID number (12 digits)?
    .short = Personal ID of the person who receives the money
register-account-paper =
    { $payee-is ->
        [guardian] What is the number of the guardian paper or birth certificate? If there is none, choose 1.
       *[other] What is the number of the authorisation paper? If you have none yet, choose 1 and an officer will guide you.
    }
    .short = Paper
register-account-paper-from = From which day is the authorisation paper valid?
    .short = Valid from
    .choice-none = No date on it
    .words-none = no date|none|no|n|not written|skip|don't remember|dont remember|don’t remember|i don't remember|i dont remember|i don’t remember|do not remember
register-account-paper-to = Until which day is the authorisation paper valid?
    .short = Valid until
    .choice-none = No date on it
    .words-none = no date|none|no|n|not written|skip|don't remember|dont remember|don’t remember|i don't remember|i dont remember|i don’t remember|do not remember
register-account-method = How would you like to receive the money?
    .short = How to receive
    .choice-account = Into an account I already have
    .words-account = account|my account|have account|have an account|i have account|i have an account|i have one|have one|do have an account|i do have an account|already have|already have an account|transfer|bank transfer
    .choice-open-account = No account yet, I want to open one
    .words-open-account = no account|no account yet|not yet|none|open|open account|open an account|open one|new account|want to open|i want to open one|have no account|i have no account|don't have an account|dont have an account|don’t have an account|i don't have an account|i dont have an account|i don’t have an account|do not have an account|i do not have an account
    .choice-cash = In cash, as before
    .words-cash = cash|in cash|as before|same as before
    .help = You can still receive cash as before. If you have no account yet, the commune and the bank help you open one, free of charge.
register-account-bank = At which bank is your account? If it is not in the lines below, please type its name, or send a photo of your receiving QR code.
    .short = Bank
register-account-account = What is the account number at { $bank }?
    .short = Account number
register-account-holder = What is the name of the account holder? If the name below is right, choose 1. If not, please type it.
    .short = Account holder
register-account-preferred-bank = At which bank would you like to open an account? A bank near your home is easier.
    .short = Bank to open an account at
register-account-bank-consent =
    To open an account, the commune needs to send your full name, date of birth, personal ID and phone number to { $preferred-bank }.
    Do you agree?
    .short = Agrees to sending data to the bank
    .version = 2026-11-01
register-account-phone = Which phone number can an officer call when needed?
    .short = Phone

### Status of a registration

status-registration = Which registration?
    .short = Registration

### Changing the account

change-account-resumed = Let us continue your unfinished change of account.
change-account-subject = (Changing the account of: { $subject })
change-account-registration = Whose account do you want to change?
    .short = Registration
    .none = You have no registration whose account can be changed. To register, type: /dangky
change-account-bank = At which bank is the new account? If it is not in the lines below, please type its name, or send a photo of your receiving QR code.
    .short = New bank
change-account-account = What is the new account number at { $bank }?
    .short = New account number
change-account-holder = What is the name of the new account's holder? If the name below is right, choose 1. If not, please type it.
    .short = Account holder

### Withdrawing a registration

withdrawal-registration = Which registration do you want to withdraw?
    .short = Registration
    .none = You have no registration that is waiting or in use.
withdrawal-sure = If you withdraw it, money no longer goes to the account of this registration. You receive money as you did before registering. Are you sure?
    .short = Sure
    .ended = I have left the registration as it is.

### My data

my-data-what = What would you like to do with your data?
    .short = Task
    .choice-view = See what is kept
    .words-view = see|view|look|show
    .choice-correct = Correct it
    .words-correct = correct|edit|change|fix|wrong
    .choice-delete = Delete it
    .words-delete = delete|erase|remove
    .choice-complain = Make a complaint
    .words-complain = complain|complaint
my-data-registration = About which registration?
    .short = Registration
    .none = I do not keep any registration of yours.
my-data-words =
    { $what-is ->
        [correct] Please tell me what is wrong and what it should be.
       *[other] Please write in a few words what you are not happy with.
    }
    .short = Details
my-data-sure = Once deleted, it cannot be brought back. Are you sure?
    .short = Sure
    .ended = I have left everything as it is.

### Officers

join-code = Please type your invitation code (8 characters).
    .short = Invitation code
join-name = What is your full name?
    .short = Full name
officer-menu-menu =
    { $review ->
        [yes] What would you like to do? You can also type a command: /viec, /choduyet, /tim, /hs, /duyet, /tra, /sua, /xuat, /nhap, /nhapketqua.
       *[no] What would you like to do?
    }
    .short = Task
    .choice-work = Work to do
    .words-work = work|task|tasks
    .choice-waiting = Records waiting for approval
    .words-waiting = waiting|waiting records|waiting for approval
    .choice-find = Find a record
    .words-find = find|search|look up
    .choice-export = Export a list
    .words-export = export
    .choice-import = Import a list from Excel
    .words-import = import
    .help = Type the number of the task, or type a command.
officer-menu-village = What would you like to do? Commands work too: /thon, /dangkyho, /viec, /vuongmac, /chotdanhsach, /tiendo, /tim, /hs, /xuat.
    .short = Task
    .choice-visit = Go from door to door
    .words-visit = visit
    .choice-assist = Register for somebody
    .words-assist = register
    .choice-difficulty = Report a difficulty
    .words-difficulty = difficulty
    .choice-find = Find a record
    .words-find = find
    .choice-work = What there is to do
    .words-work = work
    .choice-close = Close the village list
    .words-close = close
    .choice-progress = Progress
    .words-progress = progress
    .choice-export = Export a list of the village
    .words-export = export
    .help = Type the number of a task, or a command.
officer-menu-police = What would you like to do? Commands work too: /xacthuc, /viec, /tim, /hs, /tiendo, /xuat xac-thuc.
    .short = Task
    .choice-verify = Verify identities
    .words-verify = verify
    .choice-find = Find a record
    .words-find = find
    .choice-work = What there is to do
    .words-work = work
    .choice-progress = Progress
    .words-progress = progress
    .choice-export = Export the list to verify
    .words-export = export
    .help = Type the number of a task, or a command.
waiting-record = Records waiting for approval. Choose one to see it:
    .short = Record
    .none = No record is waiting for approval.
find-record = Type part of the name, the last digits, the name of the village or the record code.
    .short = Record
show-record-record = Which record code? You can also type part of the name.
    .short = Record
record-menu-record = Which record code?
    .short = Record
record-menu-waiting = What should be done with this record?
    .short = Task
    .choice-approve = Approve
    .words-approve = approve|accept|agree|ok|okay
    .choice-return = Return
    .words-return = return|return it|send back
    .choice-correct = Edit
    .words-correct = edit|change|fix
    .choice-reveal = Show the full numbers
    .words-reveal = show|reveal|show number|show numbers|see numbers
record-menu-settled = What should be done with this record?
    .short = Task
    .choice-correct = Edit
    .words-correct = edit|change|fix
    .choice-reveal = Show the full numbers
    .words-reveal = show|reveal|show number|show numbers|see numbers
    .choice-change = Enter a change
    .words-change = change
record-menu-reader = When you have read it, choose 1 to go back to the menu.
    .short = Task
    .choice-done = Done
    .words-done = done|finished|ok|okay|stop
reveal-record = Which record's numbers should be shown?
    .short = Record
reveal-reason = Why do you need to see the full numbers? Choose a line or type the reason. This is written in the log.
    .short = Reason
    .choice-check-papers = Checking against papers
    .words-check-papers = check|check papers|papers|paper
    .choice-ask-bank = Working with the bank
    .words-ask-bank = bank|ask bank|ask the bank
    .choice-ask-police = Working with the police
    .words-ask-police = police|ask police|ask the police
    .choice-person-asks = The person asked for it
    .words-person-asks = person|person asks|person asked|the person|citizen
approve-record = Which record should be approved?
    .short = Record
    .none = No record is waiting for approval.
approve-holder = The account holder's name is different from the name of the person who receives the money: { $record-line }. What should be done?
    .short = Account holder
    .choice-accept = Approve anyway, checked
    .words-accept = approve|approve anyway|accept|agree|checked|ok|okay|yes|y
    .choice-return = Return for correction
    .words-return = return|return it|send back|no|n
approve-line = Several people in the list look the same. Who is it?
    .short = Person in the list
    .choice-new = A new person, not in the list
approve-newcomer = Nobody like this is in the list: { $record-line }. Is this a new person?
    .short = New person
    .choice-create = New person, create a record and approve
    .words-create = new|new person|create|correct|approve|ok|okay|yes|y
    .choice-return = Return
    .words-return = return|return it|send back|no|n
approve-duplicate = This may be the same as another registration of this person. What should be done?
    .short = Possible duplicate
    .choice-accept = Approve anyway
    .words-accept = approve|accept|agree|ok|okay|yes|y
    .choice-return = Return
    .words-return = return|return it|send back|no|n
return-record = Which record should be returned?
    .short = Record
    .none = No record is waiting for approval.
return-reason = Why is it returned? Choose a line or type the reason. The person who registered will read it.
    .short = Reason
    .choice-wrong-account = The account number is not correct
    .words-wrong-account = wrong account|wrong account number|wrong number
    .choice-wrong-holder = The account holder's name is different from the name of the person who receives the money
    .words-wrong-holder = wrong holder|wrong account holder|different name
    .choice-paper-missing = The authorisation or guardian paper is missing
    .words-paper-missing = paper missing|missing paper|missing papers|no paper
    .choice-wrong-person = The full name, date of birth or personal ID does not match
    .words-wrong-person = wrong person|does not match|no match|wrong name
correct-record-record = Which record should be edited?
    .short = Record
correct-record-field = Which item should be edited?
    .short = Item
    .choice-name = Full name
    .words-name = name
    .choice-birth = Date of birth
    .words-birth = birth|birthday|birth date|year of birth
    .choice-personal-id = Personal ID
    .words-personal-id = id|id number|id card
    .choice-sex = Sex
    .words-sex = gender|female or male|male or female
    .choice-village = Village
    .words-village = village
    .choice-account = Account
    .words-account = account number|bank account
    .choice-payee = Person who receives the money
    .words-payee = payee|recipient|receiver|authorised|authorized|guardian
    .choice-phone = Phone
    .words-phone = phone number|telephone|mobile
correct-record-name = What is the correct full name?
    .short = Full name
correct-record-birth = What is the correct date of birth?
    .short = Date of birth
correct-record-personal-id = What is the correct personal ID?
    .short = Personal ID
correct-record-sex = Female or male?
    .short = Sex
    .choice-female = Female
    .words-female = f|woman
    .choice-male = Male
    .words-male = m|man
correct-record-village = Which village?
    .short = Village
correct-record-bank = Which bank?
    .short = Bank
correct-record-account = What is the correct account number?
    .short = Account number
correct-record-holder = What is the account holder's name? If the name below is right, choose 1.
    .short = Account holder
correct-record-payee = What is the full name of the person who receives the money?
    .short = Person who receives the money
correct-record-relationship = What is this person to the beneficiary?
    .short = Relationship
correct-record-phone = Phone number?
    .short = Phone
correct-record-confirm =
    This will be changed:
    { $lines }

    Is it correct?
    .choice-send = Correct, save it
    .words-send = yes|y|yes save|yes correct|ok|okay|correct|right|save|save it
    .choice-edit = Enter it again
    .words-edit = edit|again|enter again|wrong|not correct|no|n
    .choice-cancel = Cancel, save nothing
    .words-cancel = cancel|stop|leave it
export-list-list = Which list should be exported?
    .short = List
export-list-details =
    { $list-asks ->
        [month] { $list }: for which unit and month? You may type it, for example: thôn Lương Ngọc 10/2026.
       *[unit] { $list }: for which unit? You may type its name.
    }
    .short = Unit, month
decide-row-again = Change the last answer?
    .short = Again
    .choice-back = Change the last answer
    .words-back = again|undo|back|change
decide-row-after = After which row?
    .short = After
decide-row-row = Which row?
    .short = Row
    .none = No row waits for a decision.
decide-row-decision =
    { $row-line } — row { $row-number } of { $row-file } ({ $row-left } rows left)
    { $row-reason }{ $row-tells ->
        [no] {""}
       *[yes] {" "}The file says: "{ $row-written }".
    }
    .short = Decision
decide-row-typed =
    { $row-asks ->
        [commune] Please type the name or the code of the commune.
       *[value] Please type the right value.
    }
    .short = Value
after-import-next = Go through those who are not in the file now?
    .short = Next
    .choice-missing = Go through those not in the file
    .words-missing = see|yes|y|ok|one by one
    .choice-later = Later
    .words-later = later|no|n
missing-people-again = Change the last answer?
    .short = Again
    .choice-back = Change the last answer
    .words-back = again|undo|back|change
missing-people-after = After which one?
    .short = After
missing-people-missing = Which one?
    .short = Person
    .none = Nobody is left who is not in a file. Those put off: type /vangtep to see them again.
missing-people-decision =
    { $missing-name }{ $missing-birth ->
        [none] {""}
       *[other] , born { $missing-birth }
    }, { $missing-village } ({ $missing-code })
    { $missing-programme }{ $missing-since ->
        [none] {""}
       *[other] , since { $missing-since }
    }
    Not in the file { $missing-file } of { $missing-day }. { $missing-more ->
        [yes] More than { $missing-left }
       *[no] { $missing-left }
    } left to look at.
    .short = Answer
    .help = That a file lacks somebody does not end a benefit: you decide. Choose "Later" when in doubt.
    .choice-stop = No longer received
    .words-stop = stop|ended|no longer
    .choice-keep = Still received
    .words-keep = still|keep|yes
    .choice-later = Later
    .words-later = later|skip|not sure
    .choice-many = Still received: answer for many at once
    .words-many = all|many|all still received
    .choice-back = Change the last answer
    .words-back = change|previous
missing-people-kind =
    Why does { $missing-name } no longer receive it? Nothing changes before the change is approved.
    .short = Why
    .choice-death = Died
    .words-death = died|death|dead
    .choice-move-out = Moved away
    .words-move-out = moved|moved away
    .choice-stop = Not eligible, prison, refuses or another reason
    .words-stop = not eligible|other|another reason
    .choice-suspend = Only suspended
    .words-suspend = suspend|suspended
missing-people-whom = Still received, not asked again for this file: who?
    .short = Who
missing-people-sure =
    { $whom }: note { $whom-count } as still received?
    .short = Sure
    .choice-yes = Yes, note it
    .words-yes = yes|y|ok|agree
    .choice-no = No, one by one
    .words-no = no|n
undo-import-import = Which import shall be undone?
    .short = Import
    .none = There is no import to undo.
undo-import-confirm =
    Undoing the import { $import }:
    { $import-what ->
        [payment-results] the results of { $import-changed } payments go; whoever was told that money had not arrived is told again.
        [police-results] the verdicts on { $import-changed } people go, and what was proposed because of them.
        [account-opening] the new accounts of { $import-changed } people go; they are told, and wait for the bank as before.
       *[roster] { $import-made } people whom the file added go · { $import-changed } people are put back as they were.
    }
    { $import-looked ->
        [no] Whoever was changed since stays, and is told afterwards.
       *[yes] { $import-moved ->
            [0] Nobody was changed since.
           *[other] { $import-moved } people stay, because they were changed since: { $import-names }.
        }
    }

    Undo it?
    .choice-send = Undo
    .words-send = undo|yes|y|ok|agree
    .choice-edit = Another import
    .words-edit = another|edit
    .choice-cancel = Keep everything
    .words-cancel = cancel|keep|no|stop
import-roster-file = Please send the list file (Excel) here.
    .short = File
import-roster-what =
    { $file-again ->
        [yes] When you have seen the marked-up file: what shall be done with { $file }?
       *[no] File { $file } ({ $file-unit }): { $file-rows } rows, { $file-persons } people.{ $file-before ->
            [none] {""}
           *[other] {" "}This file was imported before, on { $file-before }.
        }
        New: { $file-new } · Unchanged: { $file-same } · Changed: { $file-changed } · To ask: { $file-waiting } · Unusable: { $file-errors } · Not in the file any more: { $file-missing }{ $file-duplicate ->
            [0] {""}
           *[other] {" "}· Doubled in the file: { $file-duplicate }
        }{ $file-outside ->
            [0] {""}
           *[other] {" "}· Of other communes, not taken: { $file-outside }
        }{ $file-answered ->
            [0] {""}
           *[other] {" "}· Answered before: { $file-answered }
        }{ $file-twice ->
            [0] {""}
           *[other] {" "}· Perhaps the same person twice: { $file-twice }
        }{ $file-corrected ->
            [0] {""}
           *[other] {"\u000A"}List of rows to correct: { $file-corrected } corrected cells were taken into the file { $file-corrected-of }, and only these rows are read again.{ $file-uncorrected ->
                [0] {""}
               *[other] {" "}{ $file-uncorrected } corrections belong to no cell and were not taken.
            }
        }{ $file-has-added ->
            [yes] {"\u000A"}• New: { $file-added }
           *[no] {""}
        }{ $file-has-changes ->
            [yes] {"\u000A"}• Changed: { $file-changes }
           *[no] {""}
        }{ $file-has-problems ->
            [yes] {"\u000A"}• To look at: { $file-problems }
           *[no] {""}
        }{ $file-has-gone ->
            [yes] {"\u000A"}• Not in the file any more (nothing is done): { $file-gone }. After the import, type /vangtep to go through them.
           *[no] {""}
        }{ $file-converted ->
            [yes] {"\u000A"}Old letters were converted from { $file-conversions }. If that is wrong, write: giữ nguyên chữ
           *[no] {""}
        }{ $file-kept ->
            [yes] {"\u000A"}The letters are kept as they are in the file. To convert them after all, write: chuyển chữ
           *[no] {""}
        }{ $file-has-said ->
            [yes] {"\u000A"}Columns read as answered before: { $file-said }. If that is wrong, write: chọn lại cột
           *[no] {""}
        }{ $file-idle ->
            [yes] {"\u000A"}The file agrees with the records: importing it changes nothing.
           *[no] {""}
        }

        Nothing is imported yet. What shall be done?
    }
    .help = Import: what can be read clearly is written to the records, what is unclear stays empty and is asked later (/choquyet); it can be undone. Marked-up file: your file comes back with coloured cells and comments. Drop: nothing is written.
    .short = To do
    .choice-import = Import (what is unclear is asked later)
    .words-import = import|import it|yes|y|ok|okay|correct|agree
    .choice-marked = See the marked-up file first
    .words-marked = see|marked|marked file|show the file
    .choice-drop = Drop it
    .words-drop = drop|cancel|stop|no|n

### Menus and buttons of the platform

share-phone = Send my phone number
menu =
    .reveal = See full numbers
    .call-sheet = People to phone
    .batch = Decide many at once
    .undo-batch = Undo the last set
    .second-approval = What waits for a second officer
    .print-poster = Print a poster
    .print-slips = Print collection slips
    .journal = The log: who did what
    .invite-officer = Invite an officer
    .staff = Officers within reach
    .revoke-officer = Take back a role
    .replace-officer = Replace an officer
    .confirm-officers = Confirm roles
    .second-invitation = Invitations to confirm
    .register-account = Register to receive money in an account
    .status = Status of my registration
    .change-account = Change my account
    .withdrawal = Withdraw my registration
    .my-data = My data
    .call-officer = Talk to an officer
    .help = Help
    .greeting = Start
    .work = Work to do
    .waiting = Records waiting for approval
    .find = Find a record
    .show-record = See a record
    .approve = Approve a record
    .return = Return a record
    .correct-record = Edit a record
    .change = Enter a change: death, stop, newcomer …
    .change-proposals = Changes proposed
    .change-undo = Undo a change
    .change-rate = Raise the standard
    .age-review = Reviews because of age
    .authorisation = Authorisation papers
    .export-list = Export a list
    .import-roster = Import a list
    .decide-row = Roster rows to decide
    .missing-people = People whom an imported file lacks
    .undo-import = Undo an import
    .keep-text = Keep the letters of the last file
    .repair-text = Put the letters of the last file right again
    .choose-columns = Say again what a column of the last file holds
    .forget-columns = Ask about columns again
    .tickets = Open tickets
    .reply = Answer somebody
    .claim-ticket = Take a ticket
    .close-ticket = Close a ticket
    .missed-questions = Questions without an answer
    .home-visit = Go from door to door
    .assist = Register for somebody
    .report-difficulty = Difficulties
    .verify = Verify identities
    .police-questions = What the police ask
    .join = Join with an invitation code
    .close-month = Close the commune's list
    .close-village = Close the village's list
    .calendar = Cut-off days of each unit
    .set-calendar = Change cut-off days
    .reconcile-file = Compare a list sent back with the one sent
    .returned-rows = Rows of results whose person is unclear
    .lock-month = Lock a payment month
    .reopen-month = Reopen a locked month
    .reopen-village = Reopen a village's list
    .mark-month = Note a step of the payment month
    .mark-cash = Note who got cash, village by village
    .opened-account = Note an account that a bank opened
    .remind-villages = Remind villages that are late
    .progress = Progress by village and commune
    .take-results = Take in results of payment, police, opening
    .subscribe = Get a list by itself
    .unsubscribe = Stop getting a list
    .broadcast = Write a message to many
    .broadcasts = See or pause messages to many
    .loudspeaker = Text for the loudspeaker
    .receipt-picture = Picture of my receipt
list =
    .mau-tong-hop = Summary of accounts
    .words-mau-tong-hop = summary|summary form
    .ds1 = List 1: merit, own account
    .words-ds1 = list 1
    .ds2 = List 2: merit, through another person
    .words-ds2 = list 2
    .ds3 = List 3: social assistance, own account
    .words-ds3 = list 3
    .ds4 = List 4: social assistance, through another person
    .words-ds4 = list 4
    .phu-luc-1 = Appendix 1: roster
    .words-phu-luc-1 = appendix 1|roster
    .phu-luc-2 = Appendix 2: summary of results
    .words-phu-luc-2 = appendix 2|summary of results
    .chi-tra = Payment list
    .words-chi-tra = payment list|payments
    .bien-dong = Changes and balance
    .words-bien-dong = changes|balance
    .chua-dang-ky = Not registered yet
    .words-chua-dang-ky = not registered
    .mo-tai-khoan = Accounts to be opened
    .words-mo-tai-khoan = accounts to open
    .uy-quyen-het-han = Authorisations that ended or soon end
    .words-uy-quyen-het-han = authorisations|expiring
    .vuong-mac = What villages find difficult
    .words-vuong-mac = difficulties
    .loi-nhap = Rows with errors
    .words-loi-nhap = errors|rejected rows
    .that-bai = Payments that failed
    .words-that-bai = failed|failed payments
    .xac-thuc = List for the police to verify
    .words-xac-thuc = verify|verification
    .sai-lech = Mismatches with the population database
    .words-sai-lech = mismatch|mismatches
    .doi-soat = Differences of two editions
    .words-doi-soat = reconcile|differences

### What was done: the closing words of each action

# Merge into the messages "withdraw-registration" (the question) and "change-account" (.resumed) that exist already: one message a name.

submit-registration =
    .submitted =
        The registration for { $name } has been sent. Your receipt code is { $code }; please write it down or take a screenshot.
        { $method ->
            [transfer] The commune office will check it and tell you here. Until then the money is paid as before.
            [open-account] The commune office will check it, help you open an account with the bank, and tell you here. Until then the money is paid as before.
           *[other] The commune office will check it and tell you here. You receive cash as before.
        }
        To see how it stands, type: /trangthai
        To keep the receipt as a picture, type: /anhphieu
    .updated = Registration { $code } of { $name } has been sent again with what you have just told me. The commune office will look at it and tell you here.
    .already = Registration { $code } of { $name } was sent before and is waiting for the office. There is no need to send it again.
    .no-commune = Your commune does not take registrations here yet. Please ask at the commune office.
    .other-notice = Somebody has just sent another registration for { $name }. Nothing about your registration { $code } has changed. If it was not your family, type /canbo to tell the office at once.

show-status =
    .none = I have no registration from you. To register, type: /dangky
    .shown = { $lines }
    .submitted = { $code } · { $name }: received on { $on }, waiting for the commune office. Until then the money is paid as before.
    .changing = { $code } · { $name }: the new account is waiting for approval. Until then the money goes to the old account.
    .approved =
        { $method ->
            [transfer] { $code } · { $name }: Đã duyệt (approved). The money goes to the account from the payment of { $month }.
            [open-account] { $code } · { $name }: Đã duyệt (approved). The commune will tell you when to open the account; until then you are paid as before.
           *[other] { $code } · { $name }: Đã duyệt (approved). You receive cash as before.
        }
    .returned = { $code } · { $name }: Đã trả (returned) to be corrected. Reason: { $reason }. Type /dangky to correct and send it again.
    .change-returned = { $code } · { $name }: the last request was returned (Đã trả). Reason: { $reason }. The money still goes to the old account. Type /doitk to send it again.
    .withdrawn = { $code } · { $name }: withdrawn.
    .expired = { $code } · { $name }: the authorisation has expired. Type /canbo for advice.
    .superseded = { $code } · { $name }: replaced by another registration.
    .active = { $code } · { $name }: the money is paid into the account.
    .payment-failed = { $code } · { $name }: the last transfer failed. Type /doitk or /canbo.

change-account =
    .changed = The new account has been noted in registration { $code } of { $name }. It is waiting for the commune office.
    .waiting = The change of account of { $name } (registration { $code }) has been sent. Until it is approved, the money goes to the old account. You will be told here.
    .already = Registration { $code } of { $name } already has this account. Nothing has changed.
    .not-found = Không tìm thấy: there is no such registration among those you sent.
    .notice = Somebody has asked to change the account of { $name }. Nothing changes until an officer approves. If it was not you, type /canbo to tell the office at once.

withdraw-registration =
    .withdrawn = Registration { $code } of { $name } has been withdrawn. You are paid as before. To register again, type: /dangky
    .unlinked = Registration { $code } of { $name } has been withdrawn. From the next payment on the money no longer goes to this account; you receive cash. To register again, type: /dangky
    .already = Registration { $code } of { $name } was withdrawn or had ended before.
    .not-found = Không tìm thấy: there is no such registration among those you sent.

my-data =
    .none = I keep no registration of yours.
    .shown =
        This is what I keep of what you sent. Numbers are partly hidden for safety.
        { $records }
    .record =
        Registration { $code }
        { $lines }
    .correct = Your request number { $number } for a correction has gone to the commune office. You will have an answer by { $due }.
    .delete = This registration was approved, so the commune must keep its payment papers by law. Your request number { $number } has gone to the office; by { $due } it will tell you what can be deleted. To stop payment into the account at once, type: /rutdangky
    .complain = Your complaint number { $number } has gone to the commune office. You will have an answer by { $due }.
    .deleted = Registration { $code } and what you told me in it have been deleted. The log only says that you asked for it.
    .not-found = Không tìm thấy: there is no such registration among those you sent.


accept-invitation =
    .joined =
        Welcome, { $name }. From now on you are { $role } of { $unit }.
        { $can }
    .not-found = Không tìm thấy: there is no such invitation.
    .used = This invitation has been used. Ask for a new one.
    .expired = This invitation is older than 72 hours. Ask for a new one.
    .waiting = A second entitled officer has yet to confirm this invitation. Please try again later.
    .own = You cannot use an invitation that you made, confirmed, or that replaces you.
    .joined-several =
        Welcome, { $name }. From now on you are in charge of:
        { $lines }
        { $can }
    .replaced =
        Your successor has taken over, so these roles of yours have ended:
        { $places }
    .notice = { $name } accepted invitation { $number }.
role =
    .citizen = citizen
    .village-head = village head
    .commune-officer = commune officer
    .commune-police = commune police
    .commune-leader = commune leader
    .district-officer = district officer
    .province-officer = province officer
    .administrator = administrator
role-can =
    .citizen = Type /dangky to begin.
    .village-head = You can: go from door to door (/thon), register for people (/dangkyho), report difficulties (/vuongmac), close the village list (/chotdanhsach), see progress (/tiendo), find (/tim), look at records (/hs), export the village list (/xuat), see your work (/viec).
    .commune-officer = You can: see your work (/viec), what waits (/choduyet), find (/tim), look (/hs), approve (/duyet), return (/tra), correct (/sua), import (/nhap), export (/xuat).
    .commune-police = You can: verify identities (/xacthuc), find (/tim), look at records (/hs), see your work (/viec).
    .commune-leader = You can: see what waits (/choduyet), look (/hs), approve (/duyet), return (/tra), export (/xuat).
    .district-officer = You can: see your work (/viec), find (/tim), look (/hs), approve (/duyet), return (/tra), export (/xuat).
    .province-officer = You can: see your work (/viec), find (/tim), look (/hs), approve (/duyet), return (/tra), export (/xuat).
    .administrator = You can: invite people (/moi), see officers (/nhansu), take back roles (/thuhoi), replace people (/thaythe), confirm roles (/giahan), read the log (/nhatky).

show-work =
    .none = Nothing is waiting.
    .shown =
        To do:
        { $lines }
    .second-approvals = • { $count } requests wait for a second person: /duyetchung
    .village-lists = • { $month }: { $count } villages have not closed their list, { $due ->
            [today] due today
            [over] was due { $day }
           *[soon] due { $day }
        } (/nhacthon)
    .commune-list = • { $month }: the commune’s list is not closed, { $due ->
            [today] due today
            [over] was due { $day }
           *[soon] due { $day }
        } (/chot)
    .to-lock = • { $month }: the list is closed and not locked{ $count ->
            [1] {""}
           *[other] : { $count } communes
        } (/khoa)
    .own-list = • { $month }: { $village } has not closed its list, { $due ->
            [today] due today
            [over] was due { $day }
           *[soon] due { $day }
        } (/chotdanhsach)
    .data-requests-due = • Data requests due soon: { $count }
    .help-requests = • People who ask for an officer: { $count }
    .waiting = • Registrations waiting: { $count }{ $days ->
            [0] {""}
           *[other] , the oldest for { $days } days
        } (/choduyet)
    .proposals = • Proposed changes to decide about: { $count } (/dexuat; because of age: /rasoat)
    .deaths = • Of these reported dead when paid, money held back: { $count } (/dexuat)
    .failures = • Did not receive the money of { $month }, to be seen to: { $count } (/xuat that-bai { $month })
    .shortfalls = • Of these paid too little last month, to be decided: { $count }, { $sum } dong less (/dexuat)
    .returned = • Returned more than 7 days ago and not sent again: { $count }
    .roster-rows = • Roster rows waiting for a decision: { $count } (/choquyet)
    .roster-files = • Roster files waiting to be imported: { $count } (/nhap)
    .result-files = • Files of results waiting to be taken in: { $count } (/nhapketqua)
    .returned-rows = • Rows of returned files waiting for a decision: { $count } (/dongcho)
    .missing-people = • Not in an imported file, to look at: { $more ->
            [yes] more than { $count }
           *[no] { $count }
        } (/vangtep)
    .data-requests = • Other data requests: { $count }
    .to-verify = • Identities to verify: { $count } (/xacthuc){ $registered ->
            [0] {""}
           *[other] , of which { $registered } with a registration that waits
        }
    .police-questions = • Not found by the police, or found twice: { $count } (/congan)
    .difficulties = • Difficulties that wait for an answer: { $count } (/vuongmac)
    .visits-due = • Appointments that have come: { $count } (/thon)
    .to-visit = • Still to be visited: { $count }/{ $total } (/thon)
    .own-reports = • Difficulties you reported, not answered yet: { $count }
    .grants-due = • Officers' roles to confirm: { $count } (/giahan)
    .invitations = • Invitations waiting for a second officer: { $count } (/duyetmoi)

show-record =
    .shown =
        Record { $code }
        { $lines }
        { $hints }
        { $history }
    .not-found = Không tìm thấy: there is no such record.
reveal-numbers =
    .shown =
        Record { $code } (numbers in full, noted in the log)
        { $lines }
    .not-allowed = Record { $code }: at this level numbers are not shown in messages. They are in the exported lists.
    .not-found = Không tìm thấy: there is no such record.

approve-registration =
    .unverified = The police have not confirmed the identity of { $code } yet, so it cannot be approved: the commune requires that first.
    .approved =
        { $method ->
            [transfer] Đã duyệt (approved) { $code } · { $name }: { $bank } { $account }, from the payment of { $month }.
            [open-account] Đã duyệt (approved) { $code } · { $name }: account to be opened.
           *[other] Đã duyệt (approved) { $code } · { $name }: paid in cash.
        }{ $target ->
            [newcomer] {" "}New record { $record }.
           *[person] {""}
        }
    .already = Record { $code } was approved before. Nothing has changed.
    .closed = Record { $code } is not waiting. Nothing has changed.
    .changed = Record { $code } has changed since you looked (đã thay đổi). Nothing was done; type /hs { $code } to look again.
    .not-found = Không tìm thấy: there is no such record.
    .notice =
        { $method ->
            [transfer] Registration { $code } of { $name }: Đã duyệt (approved). The money goes to { $bank } { $account } from the payment of { $month }. If that is wrong, type /doitk.
            [open-account] Registration { $code } of { $name }: Đã duyệt (approved). The commune will tell you when to open the account. Until then you are paid as before.
           *[other] Registration { $code } of { $name }: Đã duyệt (approved). You receive cash as before.
        }
    .replaced-notice = Registration { $code } of { $name } has been replaced by another one that was approved. If it was not your wish, type /canbo to tell the office at once.

return-registration =
    .returned = Đã trả (returned) { $code } · { $name }. Reason: { $reason }. The person has been told.
    .already = Record { $code } was returned before. Nothing has changed.
    .closed = Record { $code } is not waiting. Nothing has changed.
    .changed = Record { $code } has changed since you looked (đã thay đổi). Nothing was done; type /hs { $code } to look again.
    .not-found = Không tìm thấy: there is no such record.
    .assisted-notice = The registration { $code } that you gave in for { $name } was returned. Reason: { $reason }. To do it again type /dangkyho
    .notice =
        Registration { $code } of { $name }: Đã trả (returned) to be corrected. Reason: { $reason }.
        Type /dangky: what you told me is kept, so change only what is wrong and send it again. For questions, type /canbo.
standard-reason =
    .holder = the account holder's name differs from the payee's
    .newcomer = name, date of birth or number do not agree; please check them
    .shared = this account already receives for somebody else
    .duplicate = there is another registration of this person

correct-record =
    .corrected = Corrected { $code } · { $name }. { $field }: { $before } → { $after }{ $since ->
            [none] {""}
           *[other] . From the payment of { $since }.
        }
    .nothing = (empty)
    .unchanged = Record { $code } already says so. Nothing has changed.
    .changed = Record { $code } has changed since you looked (đã thay đổi). Nothing was done; type /hs { $code } to look again.
    .closed = Record { $code } was withdrawn or replaced and cannot be corrected.
    .not-found = Không tìm thấy: there is no such record.
    .notice = An officer has corrected "{ $field }" in the record of { $name }. If it was not your wish, type /canbo to tell the office at once.

### A record, line by line

record =
    .name = Name: { $value }
    .birth = Born: { $value }
    .sex = Sex: { $value }
    .personal-id = Personal ID: { $value }
    .old-id = Old ID: { $value }
    .place = Place: { $value }
    .group = Group: { $value }
    .group-bao-tro-xa-hoi = social protection
    .group-nguoi-co-cong = merit
    .payee = Payee: { $value }
    .relationship = Relationship: { $value }
    .payee-personal-id = Payee's personal ID: { $value }
    .paper = Paper: { $value }
    .paper-from = Valid from: { $value }
    .paper-to = Valid to: { $value }
    .method = Paid: { $value }
    .method-transfer = into an account
    .method-open-account = wishes to open an account
    .method-cash = in cash
    .bank = Bank: { $value }
    .account = Account: { $value }
    .holder = Holder: { $value }
    .phone = Phone: { $value }
    .programme = Programme: { $value }
    .programme-unknown = not known
    .programme-unsaid = trợ cấp xã hội
    .state = State: { $value }
    .cared-for = Cares for: { $value }
    .benefit-dang-huong = being paid
    .benefit-tam-dung = suspended
    .benefit-thoi-huong = ended
    .benefit-chuyen-di = moved away
    .benefit-chet = deceased
    .police = Commune police: { $value }
    .verdict = { $verdict } ({ $on }){ $is-current ->
            [no] , the record has changed since
           *[yes] {""}
        }
    .present = Registered by another, present: { $value }
    .agreed = Way of consent: { $value }
    .cash-reason = Why cash: { $value }
    .consent = You agreed { $purpose } on { $on }
    .consent-withdrawn = You withdrew your consent { $purpose } on { $on }
consent-purpose =
    .registration = to the use of data for registering and paying
    .account-opening = to sending data to the bank to open an account
    .notices = to messages with news
record-present =
    .person = the beneficiary
    .payee = the guardian or whoever receives
    .family = family
    .nobody = nobody, by phone
record-agreed =
    .said = said yes
    .signed = signed
    .phone = by phone
record-state =
    .submitted = waiting
    .approved = approved
    .returned = returned
    .withdrawn = withdrawn
    .expired = authorisation expired
    .superseded = replaced by another
    .active = being paid
    .payment-failed = transfer failed
    .on-roster = on the roster
    .with-account = has an account
record-match =
    .one = On the roster: one person fits
    .several = On the roster: somebody alike, choose when approving
    .none = On the roster: nobody like this
record-warning =
    .holder-differs = ⚠ The account holder's name differs from the payee's
    .duplicate-registration = ⚠ Perhaps another registration of the same person
    .account-shared = ⚠ This account serves many people
    .authorisation-missing = ⚠ No authorisation paper yet
    .authorisation-expired = ⚠ The authorisation has expired
    .account-length-unusual = ⚠ The account number has an unusual length for this bank
    .personal-id-province-unknown = ⚠ Personal ID: the first three digits are no province
    .personal-id-year-differs = ⚠ Personal ID: differs from the year of birth
    .personal-id-sex-differs = ⚠ Personal ID: differs from the sex
    .personal-id-very-old = ⚠ Personal ID: older than 110
    .payee-personal-id-province-unknown = ⚠ Payee's ID: the first three digits are no province
    .payee-personal-id-year-differs = ⚠ Payee's ID: differs from the year of birth
    .payee-personal-id-sex-differs = ⚠ Payee's ID: differs from the sex
    .payee-personal-id-very-old = ⚠ Payee's ID: older than 110
history-heading = Log:
history-line = { $when } · { $what } · { $who }
history-who =
    .contact = the person who registered
    .office = the office
deed =
    .drop-roster = drop a file that waited
    .drop-results = drop results that waited
    .close-village = close a village list
    .reopen-village = reopen a village list
    .close-month = close the commune list
    .lock-month = lock a month
    .mark-month = mark a month
    .mark-cash = note cash handed out
    .note-opened-account = note an opened account
    .reopen-month = reopen a month
    .reopen-list = reopen the commune list
    .decide-row = decide a roster row
    .keep-missing = noted as still received though a file lacks it
    .ask-missing-again = took an answer about a missing person back
    .ask-row-again = took an answer about a row of a list back
    .raise-rate = apply a new rate
    .expire-authorisation = authorisation expired
    .set-authorisation = note an authorisation
    .set-calendar = set cut-off days
    .start-broadcast = send a broadcast
    .steer-broadcast = steer a broadcast
    .subscribe = subscribe to a list
    .unsubscribe = give up a list
    .set-setting = change a setting
    .reconcile-file = reconcile a file
    .assist = registered for somebody
    .ask-second = ask second
    .decide-second = decide second
    .decide-batch = decide batch
    .undo-batch = undo batch
    .see-identity = looked at the personal ID
    .give-verdict = gave a verdict
    .undo-verdict = undo verdict
    .visit = visit
    .undo-visit = undo visit
    .report-difficulty = report difficulty
    .settle-difficulty = settle difficulty
    .phone = phone
    .read-call-sheet = read call sheet
    .propose-change = propose change
    .enter-change = enter change
    .approve-change = approve change
    .refuse-change = refuse change
    .undo-change = undo change
    .export-list = export list
    .download-file = download file
    .print-slips = print slips
    .import-roster = import roster
    .undo-import = undo an import
    .settle-verdict = settle a verdict
    .import-units = import units
    .map-column = map column
    .forget-columns = forget columns
    .take-police-results = take police results
    .take-payment-results = take payment results
    .take-account-opening = take results of account opening
    .undo-payment-results = take back payment results
    .undo-police-results = take back police results
    .undo-account-opening = take back results of account opening
    .decide-returned-row = decide returned row
    .call-officer = call officer
    .remind-officer = remind officer
    .write-to-officer = write to officer
    .reply-to-ticket = reply to ticket
    .claim-ticket = claim ticket
    .close-ticket = close ticket
    .end-ticket = end ticket
    .escalate-ticket = escalate ticket
    .read-journal = read the log
    .invite = invited
    .accept-invitation = accept invitation
    .second-invitation = second invitation
    .cancel-invitation = cancel invitation
    .revoke-grant = took a role back
    .replace-officer = replace officer
    .confirm-grant = confirm grant
    .lapse-grant = role lapsed, not confirmed
    .seed-practice = seed practice
    .begin-practice = begin practice
    .move-practice-clock = move practice clock
    .open-practice-file = open practice file
    .submit-registration = sent in
    .resubmit-registration = sent again
    .change-account = asked for another account
    .withdraw-registration = withdrew
    .approve-registration = approved
    .return-registration = returned
    .replace-registration = replaced by another
    .correct-record = corrected
    .reveal-numbers = looked at numbers in full
    .ask-for-data = data request
    .other = updated

### Exporting lists, importing rosters and units

export-list =
    .started = Making the list for { $unit }; it will follow.
    .progress =
        Writing { $list }: { $done } rows so far{ $before ->
            [0] {""}
           *[other] {" "}(the last version has { $before })
        }.
    .password =
        { $demanded ->
            [yes] The unit wants a password on lists that leave it.{"\u000A"}
           *[no] {""}
        }The password of { $name }: { $password }. Tell it in another way to whomever you send the file to.
    .on-demand =
        { $told }

        To get the file, write: xuất { $words }
    .password-only-xlsx = This list must have a password, and only an Excel file (.xlsx) can have one. Please ask again without "csv".
    .not-found = List or unit not found.
    .unknown-version = There is no such version of the list.
    .empty =
        { $list }{ $group ->
            [nguoi_co_cong] {" "}(merit)
            [bao_tro_xa_hoi] {" "}(social assistance)
           *[none] {""}
        } of { $unit }, { $period }: there is no row yet; the file is empty.{ $left-out ->
            [0] {""}
           *[other] {"\u000A"}Not on the list, for nobody knows the sum: { $left-out } benefits. Complete them with /sua or import a roster that says the sums.
        }{ $held ->
            [0] {""}
           *[other] {"\u000A"}Held back, not on the list: { $held } benefits of people reported dead when paid. Decide: /dexuat
        }
    .version-only-xlsx = An older version is kept as Excel only.
    .being-written = A roster of this unit is being imported. Please ask again in a few minutes.
    .done =
        { $list }{ $group ->
            [nguoi_co_cong] {" "}(merit)
            [bao_tro_xa_hoi] {" "}(social assistance)
           *[none] {""}
        } of { $unit }, { $period }, { $draft ->
            [yes] draft { $version }, the month is not locked
           *[no] version { $version }
        }: { $balance-rows ->
            [0] { $rows } rows
           *[other] { $change-rows } rows of changes, { $balance-rows } rows of the balance
        }{ $summed ->
            [yes] , { $total } đồng
           *[no] {""}
        }.
        { $holds ->
            [payments] Transfers: { $with-account } · cash: { $without-account }.{ $draft ->
                [yes] {""}
               *[no] {" "}When the bank returns its results, send the file here (/nhapketqua).{ $without-account ->
                    [0] {""}
                   *[other] {" "}Cash list: add a column "Kết quả" (Đã nhận, Chưa nhận) and send it back.
                }
            }
            [accounts] With an account: { $with-account } · without: { $without-account }.
            [balance] Before: { $opening } · more: { $increase } · less: { $decrease } · now: { $closing }.{"\u000A"}{ $changes ->
                [some] Changes: { $kinds }.
               *[none] No changes yet.
            }
            [people] People: { $people } · reviewed: { $reviewed } · with a personal ID: { $with-id }.
            [kinds] { $kinds }.
           *[rows] The file is attached.
        }{ $lacks ->
            [yes] {"\u000A"}Still missing: { $missing }.
            [no] {"\u000A"}No row lacks anything.
           *[unknown] {""}
        }{ $unanswered ->
            [unknown] {""}
            [0] {"\u000A"}Every row has its explanation or answer.
           *[other] {"\u000A"}Without an explanation or answer: { $unanswered }.
        }{ $left-out ->
            [0] {""}
           *[other] {"\u000A"}Not on the list, for nobody knows the sum: { $left-out } benefits. Complete them with /sua or import a roster that says the sums.
        }{ $held ->
            [0] {""}
           *[other] {"\u000A"}Held back, not on the list: { $held } benefits of people reported dead when paid. Decide: /dexuat
        }
    .count = { $people } benefits, { $amount } đồng
    .missing-personal-id = { $count } personal IDs
    .missing-birth = { $count } dates of birth
    .missing-sex = { $count } sexes
    .missing-decision = { $count } decisions
    .missing-amount = { $count } amounts
    .missing-phone = { $count } phone numbers
    .missing-bank = { $count } banks
    .missing-proposal = a proposal for { $count } rows
    .kind-in = Added
    .kind-out = Removed
    .kind-within = Changed
    .kind-unexplained = Unexplained differences
    .kind-added = More
    .kind-removed = Fewer
    .kind-changed = Changed
    .kind-ended = Ended
    .kind-ending = Soon to end
    .kind-unknown = No last day
    .kind-ask = To confirm
    .kind-error = Errors
    .kind-warn = To look at
    .kind-others = others: { $count }

decide-row =
    .decided = Decision noted.
    .dropped = Decision noted: the row was dropped. To take it back, type: /choquyet again
    .left = Decision noted: left as it is. To take it back, type: /choquyet again
    .repeats = Decision noted: the same person. The row says nothing more and was dropped. To take it back, type: /choquyet again
    .asked = Decision noted; there is more to ask about this row. To take it back, type: /choquyet again
    .not-in-yet = The other row is not on record itself: decide about it first. Nothing was written.
    .no-commune = Commune not found. Nothing was written.
    .back = The answer about row { $number } ({ $name }) does not count any more.
    .nothing-back = There is no answer to change. For rows that are on record, type /sua to correct the record.
    .later = This row is left for later.
    .changed = This row has just changed, or that cannot be done any more. Nothing was written.
    .unreadable = That value was not understood. Nothing was written.
decide-missing =
    .kept = Noted: still received.
    .kept-many = Noted { $count } as still received. To take it back, type: /vangtep again
    .later = Put off.
    .one-by-one = Nothing was noted.
    .changed = Something has just changed. Nothing was noted.
    .back = The last answer does not count any more ({ $count }).
    .nothing-back = There is no answer to change yet.
undo-returned =
    .started = Taking back the results of the file { $file }; you are told when it is done.
    .not-found = This file was not found.
    .already = The results of this file were taken back before. Nothing has changed.
    .done =
        The results of the file { $file } were taken back: { $kind ->
            [payment-results] { $back } payments are as before
            [police-results] { $back } people are as before these verdicts
           *[account-opening] { $back } people wait for the bank again
        }.{ $told ->
            [0] {""}
           *[other] {" "}{ $told } people were told.
        }{ $left ->
            [0] {""}
           *[other] {" "}{ $left } stay, because something else happened since: { $names }.
        }
undo-import =
    .started = Undoing the import of { $file }; the result will follow.
    .not-found = Import not found.
    .not-the-last = This import was undone already, or another one came after it. Nothing was changed.
    .busy = Another file of this unit is being imported. Please try again in a few minutes.
    .progress = Undoing: { $done }/{ $of } people.
    .done =
        The import of { $file } was undone: { $removed } people removed, { $restored } put back as they were.{ $left ->
            [0] {""}
           *[other] {" "}{ $left } people stay because they were changed since: { $codes }.
        }
import-roster =
    .started = Importing { $file }; the result will follow.
    .not-found = File not found.
    .already = This file was already imported; nothing changed.
    .busy = Another file of this unit is being imported. Please try again in a few minutes.
    .marking = Making the marked-up file; it will follow.
    .marked = { $file } with every cell marked. Nothing is imported yet. When you have seen it, write: /nhap to import or drop it
    .dropped = { $file } was dropped. Nothing was changed.
    .progress = Importing { $file }: { $done }/{ $of } rows.
    .lacks = { $lacks } on record are not in the file. Nothing was changed for anybody. One by one, at any time: /vangtep
    .done =
        Imported { $file }: { $applied } of { $rows } rows.
        New: { $new } · Changed: { $changed } · Unchanged: { $same }.{ $waiting ->
            [0] {""}
           *[other] {"\u000A"}{ $waiting } rows wait for your decision. Go on: /choquyet
        }{ $errors ->
            [0] {""}
           *[other] {"\u000A"}{ $errors } rows have a cell that cannot be used; it was left empty.
        }
        The attached copy marks each cell. To undo it: /hoantac

### Columns of list files, files behind a password

answer-column-meaning =
    .choice-stt = Running number
    .choice-name = Full name
    .choice-birth = Date or year of birth
    .choice-birthMale = Birth (men)
    .choice-birthFemale = Birth (women)
    .choice-birthDay = Day of birth (own column)
    .choice-birthMonth = Month of birth (own column)
    .choice-sex = Sex
    .choice-sexMale = Sex (column that marks men)
    .choice-sexFemale = Sex (column that marks women)
    .choice-ethnic = Ethnic group
    .choice-personalId = Personal ID
    .choice-oldId = Former identity number (CMND)
    .choice-idIssued = ID issued on
    .choice-idIssuer = ID issued by
    .choice-phone = Phone
    .choice-village = Village
    .choice-communeCode = Commune code
    .choice-communeName = Commune
    .choice-districtCode = District code
    .choice-districtName = District
    .choice-provinceCode = Province code
    .choice-provinceName = Province
    .choice-fileNo = File number
    .choice-bookNo = Book number
    .choice-programme = Programme
    .choice-programmeCode = Programme code
    .choice-coefficient = Coefficient
    .choice-amount = Amount
    .choice-decisionNo = Decision number
    .choice-decisionDate = Decision date
    .choice-startMonth = Paid from month
    .choice-disabilityType = Kind of disability
    .choice-disabilityDegree = Degree of disability
    .choice-payeeName = Payee
    .choice-payeeId = Payee’s ID
    .choice-relationship = Relationship
    .choice-method = Way of payment
    .choice-accountOwn = Account number
    .choice-accountPayee = Payee’s account number
    .choice-accountHolder = Account holder
    .choice-bank = Bank
    .choice-note = Note
    .choice-ignore = Skip this column
    .words-ignore = skip|ignore|not needed
    .choose-one = It is not clear what this column holds. Please choose a number, or write it, for example: decision number.
    .help = Choose what the column holds. Choose "Skip this column" for one that is not needed.
answer-file-password =
    .empty = Please write the password of the file.
    .too-long = A password has at most 255 characters.
    .masked = Please send the password of the file alone, without any other word. I have made your message illegible.
    .help = The password opens this file and is kept nowhere. If it is forgotten, remove it in Excel and send the file again.
map-columns-file = Please send the list file (Excel) here.
    .short = File
map-columns-meaning =
    { $file-headed ->
        [yes] File { $file-name }: what is column { $file-column } "{ $file-header }"?
       *[no] File { $file-name }: what is column { $file-column } (without a heading)?
    }
    Some of its cells: { $file-samples }
    { $file-left } columns left to ask. Your answers are remembered for the files to come. If an earlier one was wrong, write: chọn lại cột
    .short = Column
map-column =
    .noted = Column { $column }: { $meaning }.
    .all = Column { $column }: { $meaning }. The file is being read again.
    .not-found = This file was not found.
forget-columns-confirm =
    Forget what was said about the columns of list files? Unclear columns will be asked about again.
    .choice-send = Forget
    .words-send = forget|yes|ok|y
    .choice-cancel = No
    .words-cancel = cancel|no
forget-columns =
    .forgotten = { $count } columns were forgotten and will be asked about again.
    .nothing = No column is remembered.
keep-text =
    .reading = Reading { $file } again, with its letters as they are.
    .nothing = No file is waiting.
    .repairing = Reading { $file } again, converting old letters as at first.
answer-file-column =
    .line = { $headed ->
        [yes] { $column } "{ $header }": { $meaning }
       *[no] { $column } (without a heading): { $meaning }
    }
    .choose-one = It is not clear which column. Choose a number above, or type its letter, for instance: B
    .help = Choose the column that was misunderstood. You are then asked what it holds, and the file is read again.
choose-columns-column = Which column was misunderstood?
    .short = Column
    .none = There is no column to choose: no file is waiting. To be asked about columns in the next file, write: /quencot
choose-columns-meaning =
    { $column-headed ->
        [yes] File { $column-name }: what is column { $column-column } "{ $column-header }"?
       *[no] File { $column-name }: what is column { $column-column } (without a heading)?
    }
    Some of its cells: { $column-samples }
    .short = Column holds
choose-column =
    .needs-name = Nothing was changed: the file must have a column with names, and column { $column } is the one. Please choose the right column for names first.
open-file-file = Please send the list file (Excel) here.
    .short = File
open-file-password =
    { $file-wrong ->
        [yes] That password is not right. Please send the password of { $file-name } again.
       *[no] The file { $file-name } has a password. Please send the password and nothing else. It is used once and kept nowhere.
    }
    .short = Password
open-file =
    .opening = Opening { $file }. Please delete the message with the password.
    .not-found = This file was not found.

job-working = Still at it, for { $seconds } seconds now. The result follows at once.
file-being-read = Reading { $file }, for { $seconds } seconds now. The result follows at once.
job-failed = Something went wrong and the last request was not finished. Nothing was changed. Please try again in a few minutes.

units-import =
    .done = Units new: { $added } · changed: { $changed } · as before: { $same } · old to new: { $followed }.
    .bad-rows = Some rows are wrong, so nothing was imported:
    .no-file = No such file.
    .no-columns = The file needs the columns code, name, level, parent, validFrom, validTo; or old, new, date, kind.
    .no-code = Row { $row }: no code.
    .bad-code = Row { $row }: code { $value } is wrong. A village has its commune's code and a number, e.g. 15139-01.
    .no-name = Row { $row }: no name.
    .bad-level = Row { $row }: no level "{ $value }". Use province, district, commune, village.
    .no-parent = Row { $row }: no parent.
    .unknown-parent = Row { $row }: no unit { $value } above it.
    .parent-level = Row { $row }: unit { $value } cannot be above it.
    .bad-date = Row { $row }: date { $value } is wrong. Write it as 2025-07-01.
    .repeated = Row { $row }: code { $value } stands on an earlier row.
    .unknown-unit = Row { $row }: no unit { $value }. Import the tree of units first.
    .same-unit = Row { $row }: old and new code are both { $value }.
    .bad-kind = Row { $row }: "{ $value }" is not merged, renamed, split or dissolved.
    .no-successor = Row { $row }: no new unit for { $value }.

### What is said about cells of a roster file (finding-<code>)

finding = Check this cell ({ $code }).
finding-RECORD_UPDATED = Updated from "{ $before }" to "{ $after }".
finding-RECORD_DIFFERS = Differs from the record ("{ $before }"). Not changed; check which is right.
finding-RECORD_MOVED = Somebody changed the record during the import, so this row was not taken over. Check it.
finding-MATCH_NO_UNIT = It is not clear which commune this person belongs to, so the row was not imported. Choose the commune, or give it in the file.
finding-MATCH_IN_FILE =
    May be the same person as row { $candidates } ({ $sign ->
        [day] same name and day of birth
        [village] same name, year of birth and village
        [shared] same name, and the same phone, account, file number or payee
       *[name] same name
    }), so it was not imported. Check whether it is one person.
finding-MATCH_OTHER_UNIT = This row names another commune, so it was not imported.
decided-finding = { $message } Decided on { $day }; not asked again.
finding-MATCH_WHO = Similar records exist, so the row was not imported. Decide who this is: { $candidates }.
finding-MATCH_WHICH_BENEFIT = This person has several benefits and the row does not say which, so it was not imported. Name the programme.
finding-MATCH_ENDED =
    The record { $record } says that this person { $state ->
        [CHET] died
        [CHUYEN_DI] moved away
       *[THOI_HUONG] has this benefit no more
    }{ $until ->
        [none] { "" }
       *[other] { " " }(last paid for { $until })
    }. Not imported. { $state ->
        [CHET] If the death was noted by mistake, take that change back (/huybiendong) and look at this row again.
       *[other] If it is paid after all, note the benefit again.
    }
finding-MATCH_OTHER_PROGRAMME = The record has another programme ({ $before }) that cannot be paid beside this one. Not imported; decide which is right.
finding-ENCODING_TCVN3 = Converted from TCVN3 (ABC).
finding-ENCODING_VNI = Converted from VNI.
finding-ENCODING_UTF8 = Repaired garbled text.
finding-UNICODE_WRONG_FONT = Unicode text in an old font; kept as it is.
finding-MERGED_CELL = Taken from the merged cell above.
finding-SAME_AS_ABOVE = The cell says "as above"; taken from the row above.
finding-CELL_ERROR = The formula in this cell has an error or no result; taken as empty. Write the value.
finding-ROW_HIDDEN = This row is hidden in the file; imported all the same. Check whether it was meant to be left out.
finding-ROW_STRUCK = This row is struck through in the file: perhaps the person is no longer paid. Imported all the same; check before paying.
finding-NOTE_STOPS = The note ("{ $note }") says that this person is not paid here any more. Check before paying.
finding-ROW_DUPLICATE = Same as another row (number, name and programme). Remove the extra row.
finding-ROW_POSSIBLE_DUPLICATE = May repeat another row (same name and birth). Check whether it is one person.
finding-ROW_TWO_VILLAGES = The file has this person under several villages: { $candidates }. Choose the right one; if these are two people, leave it.
finding-SAME_PERSON_OTHER_BENEFIT = One person with two benefits that may be combined.
finding-EXCLUSIVE_BENEFITS = This person has two benefits that may not be combined; only the higher is paid ({ $higher }).
finding-STT_IRREGULAR = The running number is missing, repeated or not a number.
finding-NAME_MISSING = No name. Fill in the full name.
finding-NAME_UNREADABLE = The name cannot be read. Write it again.
finding-NAME_NOTE = There is a remark beside the name ("{ $note }"). Move it to another column.
finding-NAME_CASE = Capitals put right.
finding-NAME_SPACES = Extra spaces removed.
finding-NAME_LINE_BREAK = Line break removed.
finding-NAME_NFD = Unicode marks normalised.
finding-NAME_WRONG_D = A look-alike of Đ was replaced.
finding-NAME_LOOK_ALIKE = Letters of another alphabet that look Vietnamese were replaced.
finding-NAME_SIGNS = A number or needless signs around the name were dropped.
finding-NAME_TITLE = The form of address before the name was dropped.
finding-NAME_TWO_PEOPLE = The name cell holds two people. Give each a row.
finding-NAME_NO_DIACRITICS = The name has no diacritics. Add them if known.
finding-SEX_MISSING = No sex given. Fill in Nam or Nữ.
finding-SEX_UNKNOWN = The sex cannot be read. Write Nam or Nữ.
finding-SEX_ALIAS = Sex written another way.
finding-SEX_FROM_NUMBER = Empty; sex taken from the personal ID.
finding-DOB_MISSING = No date of birth. Fill it in.
finding-DOB_IMPOSSIBLE = No such day. Write the date of birth again.
finding-DOB_FUTURE = Birth after the date of the list. Write it again.
finding-DOB_UNREADABLE = The date of birth cannot be read. Write day/month/year.
finding-DOB_AMBIGUOUS_YEAR = Two-digit year of birth. Write four digits.
finding-DOB_IS_AGE = The cell holds an age ({ $age }), not a date. Write the year of birth.
finding-DOB_BOTH_SEX_COLUMNS = The date stands in both the Nam and the Nữ column. Clear one.
finding-DOB_WRONG_SEX_COLUMN = The column does not agree with name and number. Check the sex.
finding-DOB_JAN_FIRST = 01/01 often stands for an unknown day; kept.
finding-DOB_MONTH_YEAR = Month and year only; kept so.
finding-DOB_YEAR_ONLY = Year only; kept so.
finding-DOB_SEPARATOR = Date rewritten as day/month/year.
finding-DOB_TWO_DIGIT_YEAR = Two-digit year, decided by the number.
finding-DOB_WORDS = Date written in words.
finding-DOB_ODD = The birth is written in an unusual way. Confirm the proposed date or write it again.
finding-DATE_SERIAL = Read from an Excel date cell.
finding-DATE_UNREADABLE = The date cannot be read. Write day/month/year.
finding-ID_MISSING = No personal ID. Add it when known.
finding-ID_PLACEHOLDER = No personal ID yet. Add it when known.
finding-ID_CMND9 = A 9-digit CMND, kept as the old number. Add the 12-digit one.
finding-ID_LEADING_ZERO_LOST = The zero in front was lost. Confirm the proposed number.
finding-ID_NUMBER_FORMATTED = A numeric cell whose format shows the zero. Confirm the proposed number.
finding-ID_LETTER = A letter stands among the digits. Confirm the proposed number.
finding-ID_TWO_NUMBERS = Two numbers in one cell. Put them in separate columns.
finding-ID_WITH_WORDS = Something else stands beside the number. Confirm the proposed one.
finding-ID_TOO_SHORT = Too few digits. Write all 12.
finding-ID_TOO_LONG = Too many digits. Write exactly 12.
finding-ID_SCIENTIFIC = Excel turned the number into E+ notation and lost digits. Format as text and write it again.
finding-ID_ZEROS = Only zeros. Write the right number.
finding-ID_FUTURE = The number belongs to a year to come. Write the right number.
finding-ID_UNREADABLE = The number cannot be read. Write all 12 digits.
finding-ID_APOSTROPHE = Apostrophe removed.
finding-ID_SPACED = Spaces and dots removed.
finding-ID_PROVINCE_UNKNOWN = The first three digits are no province. Check the number.
finding-ID_SEX_MISMATCH = Number and sex do not agree. Check.
finding-ID_YEAR_MISMATCH = Number and year of birth do not agree. Check.
finding-ID_VERY_OLD = By the number this person is over 110. Check.
finding-ID_SHARED = Two people carry the same number. Check whose is wrong.
finding-PROGRAMME_MISSING = No programme. Fill it in.
finding-PROGRAMME_UNKNOWN = It is not clear which programme is meant. Be more exact.
finding-PROGRAMME_AMBIGUOUS = May be one of: { $candidates }. Choose one.
finding-BENEFIT_OF_ABOVE = This row has no name and stands right below a person. Confirm that it is another benefit of the same person.
finding-PROGRAMME_TYPO = Probably a typing error. Confirm the proposed programme.
finding-PROGRAMME_ALIAS = Understood by other words.
finding-PROGRAMME_CODE_FORMAT = Code rewritten.
finding-PROGRAMME_FROM_WORDS = No code; the words decide.
finding-PROGRAMME_FROM_HEADING = No programme given; taken from the title row above.
finding-PROGRAMME_CODE_TEXT_CONFLICT = Code and words name different programmes. Choose one.
finding-PROGRAMME_EXPIRED = This programme had ended on the date of the list. Check what replaces it.
finding-PROGRAMME_NOT_STARTED = This programme had not begun on the date of the list. Check.
finding-PROGRAMME_AGE_CONFLICT = The age is outside the programme's band. Check.
finding-PROGRAMME_WRONG_GROUP = The programme belongs to another group than this list. Check.
finding-PROGRAMME_SENSITIVE = The programme's name is not printed.
finding-UNIT_UNKNOWN = No such commune. Write its code or name again.
finding-UNIT_CODE_MISMATCH = Code and name of the commune do not agree. Correct one.
finding-UNIT_HISTORIC = Names a district, which no longer exists; imported.
finding-VILLAGE_MISSING = No village. Fill it in.
finding-VILLAGE_UNKNOWN = The commune has no such village. Write its name again.
finding-VILLAGE_AMBIGUOUS = May be one of: { $candidates }. Choose one.
finding-VILLAGE_TYPO = Probably a typing error. Confirm the proposed village.
finding-VILLAGE_CONFLICT = The row's village differs from the heading above. Choose one.
finding-VILLAGE_ALIAS = Village written another way.
finding-VILLAGE_FROM_HEADING = Empty; village taken from the heading above.
finding-ETHNIC_MISSING = No ethnic group. Add it when known.
finding-ETHNIC_UNKNOWN = No such ethnic group. Write it again.
finding-ETHNIC_AMBIGUOUS = May be one of: { $candidates }. Choose one.
finding-ETHNIC_ALIAS = Ethnic group written another way.
finding-PHONE_FORMAT = Phone number rewritten.
finding-PHONE_OLD_PREFIX = Old prefix converted.
finding-PHONE_LEADING_ZERO_LOST = The zero in front was lost. Confirm the proposed number.
finding-PHONE_TWO = Two numbers in one cell. Choose one: { $candidates }.
finding-PHONE_INVALID = Not a phone number. Write it again.
finding-DISABILITY_MISSING = A disability programme without a type. Add it.
finding-DISABILITY_UNEXPECTED = A disability is given, the programme is for others. Check.
finding-DISABILITY_SEVERAL = Several types. Choose the main one: { $candidates }.
finding-DISABILITY_UNKNOWN = The type is not clear. Write it again.
finding-DISABILITY_ALIAS = Type or degree written another way.
finding-DEGREE_UNKNOWN = The degree is not clear. Write it again.
finding-DEGREE_CONFLICT = Degree and programme disagree. Check.
finding-DEGREE_NOT_ENTITLED = Degree "nhẹ" gives no monthly benefit. Check.
finding-COEFFICIENT_TEXT = Coefficient read from text.
finding-COEFFICIENT_DAMAGED = The decimal sign was lost. Confirm the proposed coefficient.
finding-COEFFICIENT_MISMATCH = Differs from the programme's coefficient ({ $programmeSays }). Check.
finding-COEFFICIENT_UNREADABLE = The coefficient cannot be read. Write it again.
finding-AMOUNT_TEXT = Amount read from text.
finding-AMOUNT_THOUSANDS = In thousands; converted to đồng.
finding-AMOUNT_MILLIONS = The sum was given in millions; turned into đồng.
finding-AMOUNT_OLD_RATE = Follows the former standard; it is { $computed } đồng now.
finding-AMOUNT_MISMATCH = Differs from standard × coefficient ({ $computed } đồng). Check.
finding-AMOUNT_NO_TABLE = No official amount is known for that date.
finding-AMOUNT_UNREADABLE = The amount cannot be read. Write it in digits.
finding-START_UNREADABLE = The first month cannot be read. Write month/year.
finding-START_AFTER_LIST = The first month is after the date of the list. Check.
finding-PAYMENT_METHOD_UNKNOWN = The method is not clear. Write cash or transfer.
finding-PAYMENT_METHOD_CONFLICT = Method and account do not agree. Check.
finding-ACCOUNT_SPACED = Spaces removed.
finding-ACCOUNT_LENGTH = Unusual length for this bank. Check.
finding-ACCOUNT_TWO = One cell holds two account numbers. Choose one: { $candidates }.
finding-ACCOUNT_LETTER = There are letters in the account number. Confirm the proposed one.
finding-BANK_WITH_ACCOUNT = The bank stands in the cell of the account number; it was told apart.
finding-ACCOUNT_LEADING_ZERO_LOST = The zero in front was lost. Confirm the proposed number.
finding-ACCOUNT_SCIENTIFIC = Excel turned the number into E+ notation and lost digits. Format as text and write it again.
finding-ACCOUNT_TRUNCATED = Excel keeps 15 digits and lost the rest. Format as text and write it again.
finding-ACCOUNT_IS_CARD = This is a card number. Write the account number.
finding-ACCOUNT_PLACEHOLDER = No account yet.
finding-ACCOUNT_UNREADABLE = The account cannot be read. Write it again.
finding-ACCOUNT_BOTH_COLUMNS = Both accounts are filled. Choose one.
finding-ACCOUNT_WITHOUT_BANK = An account without a bank. Name the bank.
finding-ACCOUNT_SHARED = This account serves { $count } people. See the authorisations.
finding-HOUSEHOLD_SAME_ACCOUNT = One account for { $count } people of a household.
finding-BANK_ALIAS = Bank written another way.
finding-BANK_AMBIGUOUS = May be one of: { $candidates }. Choose one.
finding-BANK_UNKNOWN = No such bank. Write its name again.
finding-BANK_NO_ACCOUNT = A bank without an account. Add it.
finding-BANK_NO_TRANSFER = This bank takes no instant transfers. Check.
finding-PAYEE_NO_ACCOUNT = A person receives for them, but there is no account. Add it.
finding-PAYEE_NAME_MISSING = An account of a payee who is not named. Fill in the name.
finding-PAYEE_IS_SELF = Names the beneficiary; taken as receiving themselves.
finding-PAYEE_NAME_UNREADABLE = The payee's name cannot be read. Write it again.
finding-RELATION_ALIAS = Relationship written another way.
finding-RELATION_AMBIGUOUS = May be one of: { $candidates }. Choose one.
finding-RELATION_TYPO = Probably a typing error. Confirm the proposal.
finding-RELATION_UNKNOWN = The relationship is not clear. Write it again, e.g. con trai, cháu nội.
finding-RELATION_MISSING = No relationship given. Fill it in.
finding-RELATION_IN_NAME = A relationship stands in the name cell. Move it to its column and write the full name.


### Files by one-time link (channels that do not carry Excel files)

file-link =
    .ready =
        The file is ready. Open this link and type the download code:
        { $url }
        Code: { $code }
        The link works once, within { $minutes } minutes. Do not pass the code on.
    .no-address = The file is made but cannot be sent: this channel takes files by link only, and the server has no address. Ask the administrator to set PUBLIC_URL, then ask again.
file-page =
    .title = Download – An Sinh
    .what = { $list }
    .unit = Unit: { $unit }
    .period = Month: { $period } · version { $version } · { $rows } rows
    .size = File: { $name } ({ $kilobytes } KB)
    .until = The link expires at { $time }.
    .code = Download code (6 digits from the chat message)
    .download = Download
    .once = It can be downloaded once. The file holds personal data: keep it on office machines only.
    .wrong-code = Wrong code. { $left } tries left.
    .used = This link has been used.
    .expired = This link has expired.
    .guessed = This link was locked after too many wrong codes.
    .gone = This file is no longer there.
    .unknown = There is no such link.
    .again = If you need the file, ask An Sinh in the chat again; it will send a new link.

### Zalo's consent

consent-page =
    .title = Zalo consent – An Sinh
    .begin = This page links An Sinh with the office's Zalo Official Account. Whoever goes on must be an administrator of that account.
    .continue = Go on to Zalo
    .key-needed = A link with a key is needed. The operator types the command doctor on the server to get it and sends it to the administrator of the Official Account.
    .granted = Consent given. An Sinh can send and receive on Zalo from now on. You can close this page.
    .stale = This attempt has expired or was used. Open the link again.
    .other-oa = The Official Account that was chosen is not this office's, so nothing has changed. Open the link again and choose the right one.
    .refused = Zalo gave no consent{ $code ->
        [none] .
       *[other] {" "}(code { $code }).
    } Check that you are an administrator of the Official Account and open the link again.
zalo-needs-consent = Zalo no longer lets An Sinh send: an administrator of the Official Account must consent again. Open: { $url }
    Waiting messages are not lost; they go by themselves afterwards.

### Call sheet (/danhsachgoi)

call-sheet =
    .none = Nobody needs to be phoned. Every message could be sent.
    .shown =
        { $count } people need to be phoned, since a message could not reach them:
        { $lines }

        After each call type: /danhsachgoi and the record's code. Whoever writes to An Sinh gets the message by itself.
    .place = ■ { $name }
    .line = • { $name } – { $phone } – { $code }: { $about }
    .no-phone = no number, go there
    .phoned = Noted: { $name } ({ $code }) was phoned.
    .nothing = There is nothing to phone about for { $code }, or it was noted already.

### Talking to an officer (in place of the former call-officer block), questions and answers

call-officer =
    .called =
        { $is-known ->
            [yes] The office of { $commune } has been told (ticket { $number }). An officer answers right here, during office hours.
           *[no] The office has been told (ticket { $number }). An officer answers right here, during office hours.
        } Write here what you would like to ask and I pass it on; when you need nobody any more, type: xong. What you have told me is kept.
    .already =
        { $is-known ->
            [yes] The office of { $commune } has been told already (ticket { $number }).
           *[no] The office has been told already (ticket { $number }).
        } You have waited { $waited }; please wait a little more. What you have told me is kept.
    .reminded =
        { $is-known ->
            [yes] I have just reminded the office of { $commune } (ticket { $number }).
           *[no] I have just reminded the office (ticket { $number }).
        } You have waited { $waited }. What you have told me is kept.
    .which-commune = To tell the right officers I need to know your commune.
    .notice =
        Ticket { $number }: { $name } { $is-known ->
            [yes] ({ $commune }) asks for an officer.
           *[no] asks for an officer, commune not known.
        } { $where }
        Answer: /tl { $number } your words
    .reminder =
        Ticket { $number }: { $name } { $is-known ->
            [yes] ({ $commune }) still waits, for { $waited } now.
           *[no] still waits, for { $waited } now, commune not known.
        } { $where }
        Answer: /tl { $number } your words
    .where = Stopped at: { $question }.
    .at-confirm = reading it over before sending
    .nowhere = Not filling in anything.
call-commune-commune = In which commune do you receive your benefit?
    .short = Commune
    .choice-none = I do not know
    .words-none = do not know|don't know|not sure|không rõ
pass-on =
    .passed = I have passed your words on to the office. You have waited { $waited }; when you need nobody any more, type: xong
    .closed = The officer has finished. To ask more, type: gặp cán bộ
    .notice =
        Ticket { $number }, { $name } writes: { $words }
        Answer: /tl { $number } your words
relay-text-only = I can pass on words only, no photos or files. Please type it.
end-ticket =
    .ended = I have told the office that you are done. This is An Sinh again, at your service.
    .told = Ticket { $number }: { $name } is done, the ticket is closed.
ticket =
    .line = Ticket { $number } · { $name } · { $commune } · { $state }
    .waits = waiting for { $waited }
    .answered = answered
    .with = { $who } · { $wait }
    .said =
        Last words:
        { $lines }
    .said-by-person = – Person: { $words }
    .said-by-officer = – Officer: { $words }
    .nothing-said = – Nothing more yet.
    .some-officer = An officer
    .somebody = Somebody
    .not-found = Ticket not found.
    .closed = Ticket { $number } is closed. Whoever calls again gets a new one.
    .taken = Ticket { $number } is being answered by { $who }. Nothing was sent.
ticket-waited =
    .now = less than a minute
    .minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
    .hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
    .days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
ticket-overdue =
    .notice =
        Ticket { $number }: { $name } { $is-known ->
            [yes] ({ $commune }) has waited { $waited } and nobody has answered.
           *[no] has waited { $waited } and nobody has answered, commune not known.
        }
        Whoever is first may answer: /tl { $number } your words
answer-ticket =
    .not-found = No open ticket of this number was found.
    .help = Choose a line or type the number, for example: /tl 12 your words
reply-ticket = Which ticket would you like to answer?
    .short = Ticket
    .none = No ticket is waiting.
reply-words =
    { $ticket }
    { $ticket-said }

    Type your answer. It is sent to the person at once; long numbers (identity, account) are masked.
    .short = Answer
reply-to-ticket =
    .sent = Sent to { $name } (ticket { $number }). Go on: /tl { $number } your words. Finished: /dong { $number }
    .first =
        { $who } answers you:
        { $words }

        Write back here and it reaches the officer. When you are done, type: xong
    .next = { $who }: { $words }
claim-ticket =
    .claimed = Ticket { $number } of { $name } is yours. Answer: /tl { $number } your words
    .already = Ticket { $number } of { $name } is yours already.
    .told = { $who } will answer you here. Whatever you write reaches the officer; when you need nobody any more, type: xong
claim-ticket-ticket = Which ticket would you like to take?
    .short = Ticket
    .none = No ticket is waiting.
close-ticket =
    .done = Ticket { $number } of { $name } is closed.
    .told = The officer has finished. This is An Sinh again, at your service. To ask more, type: gặp cán bộ
close-ticket-ticket = Which ticket would you like to close?
    .short = Ticket
    .none = No ticket is open.
tickets-ticket = Open tickets, choose one to see:
    .short = Ticket
    .none = No ticket is waiting.
tickets-what =
    { $ticket }
    { $ticket-said }

    What would you like to do with it?
    .short = What to do
    .choice-reply = Answer
    .words-reply = answer|reply|tl
    .choice-claim = Take it, answer later
    .words-claim = take|claim
    .choice-close = Close it
    .words-close = close|done
note-question =
    .noted = I do not know the answer to this yet. I have noted the question, without any number, for the office. To ask somebody now, type: gặp cán bộ
show-missed-questions =
    .none = There is no question that the bot could not answer.
    .shown =
        Questions without an answer (last 90 days):
        { $lines }
    .line = • { $question } – { $times } times, last on { $on }{ $where }

### Photos of QR codes, and codes that nobody may be told

secret-masked = Please never send an OTP, PIN, CVV or password to anybody, not even to me. I never ask for them. I have made the code in your message illegible; please delete the message, and if somebody asked you to send it, call your bank at once.
photo =
    .blurred = The photo is a little blurred, so I could not read the QR code. Please move closer, with enough light and a steady hand, and send it again; or type it.
    .not-a-picture = I cannot open this picture. Please take it again, or type it.
    .unsupported = I cannot open this kind of picture. Please send a screenshot of it, or type it.
    .too-large = This picture is too large for me to open. Please send it as a photo, not as a file; or type it.
    .too-slow = This picture takes too long to read. Please photograph the QR code alone, or type it.
    .damaged = I see a QR code, but what is in it is damaged. Please take the photo again, or type it.
    .link = This QR code is a web address, not an identity card or an account. I do not open unknown addresses; better not open it either, unless you know whose it is.
    .other = This QR code belongs to neither an identity card nor a bank account. Please type it.
answer-vietqr-photo =
    .read-back = I read from the photo: { $bank }, account { $account }. If that is wrong, type: quay lại
    .no-code = I see no QR code in the photo. If there is one, please move closer, with enough light. I cannot read a bank book or card without a QR code; please type it.
    .several = There are several accounts in the photo. Which one should the money go to?
    .merchant = This code is for paying a shop, it is not a person's account. Please send the receiving QR code of your bank's app, or type it.
    .wallet = This code belongs to an e-wallet, not to a bank account. Please send the receiving QR code of your bank, or type it.
    .card = This code holds a card number, not an account number. Please send a QR code for transfers to your account, or type the account number.
    .foreign = This is a foreign code, it cannot receive Vietnamese money. Please send the QR code of a bank in Viet Nam, or type it.
    .unknown-bank = I do not know the bank of this code. Please type the bank's name and the account number.
    .not-offered = The bank of this code cannot receive benefits yet. Please choose another bank.
    .is-id-card = This is the code of an identity card. Here I need the receiving QR code of your bank, or type it.
answer-id-card-photo =
    .read-back =
        I read from the card:
        { $name }, { $sex }, born { $birth }, number { $number }{ $village ->
            [none] {""}
           *[other] , { $village }
        }.
        If something is wrong, type: sửa
    .no-code = I see no QR code in the photo. It is at the top right of the card's front (on the back of new cards); please move closer, with enough light, or type it.
    .several = There are several cards in the photo. Whose card should I use?
    .is-vietqr = This is a bank's code. Here I need the QR code of the identity card, or type it.
    .other-name = The name on the card ({ $read }) differs from the name you gave ({ $said }). If it is this person, choose 1; if not, send another card, or type it.
    .same-card = You have sent this card for the other person already. Here I need the card of the person who receives the money, or type it.

## Pictures and prints

receipt-picture =
    .started = I am drawing your receipt, one moment please.
    .not-found = I cannot find this registration of yours.
    .done = This is the receipt of your registration { $code }. Keep the picture and show it to the commune officer when you need to.
    .office = PEOPLE'S COMMITTEE OF { $commune }
    .title = Receipt of registration for benefits
    .label-beneficiary = Beneficiary
    .label-place = Lives in
    .label-payee = Received by
    .label-method = Paid by
    .label-sent = Sent on
    .method =
        { $method ->
            [transfer] Account { $bank } { $account }
            [open-account] Wants an account { $bank }
           *[other] Cash
        }
    .notes =
        Keep this picture to be helped faster. To see how far it is, write: status.
        Registering is free. Nobody of the commune or a bank asks for an OTP, a PIN or a password.
receipt-picture-registration = Of which registration would you like the receipt?
    .short = Registration
    .none = You have no registration yet. Write "register" to begin.
    .not-found = I cannot find this registration of yours. A code looks like DK-7F3K2QM.

print-poster =
    .started = Making the poster for { $unit }, it follows in a few seconds.
    .not-found = This unit was not found.
    .too-large = A poster is made for a village or a commune. Example: /apphich thôn 1
    .no-address = No Zalo or Telegram channel is running yet, so there is no code to print on a poster.
    .done = The poster of { $unit }, one A4 page. Print it and put it up in the house of culture.
    .title = Benefits paid into an account
    .lead = Register at home, one question at a time, no form to write.
    .steps =
        Open your phone's camera, hold it to the code above and tap the line that appears.
        Write "register" and answer one question after the other. A child or grandchild may do it for you.
        No account or no phone: ask the village head.
    .warnings =
        Registering is free and voluntary.
        Nobody may ask you for an OTP, a PIN or a password.
print-poster-unit = For which village is the poster?
    .empty = Name a village or commune. Example: /apphich thôn 1
    .unknown = This unit was not found. Example: /apphich thôn 1
    .ambiguous = Several places have this name. Choose one:

print-slips =
    .started = Making the slips for { $unit }, they follow in a few seconds.
    .not-found = This unit was not found.
    .too-large = Slips are made for a village or a commune. Example: /inphieu thôn 1
    .none = Nobody in { $unit } is without an account.
    .done = Slips of { $unit }: { $count } people without an account, two slips on an A4 page. No personal ID is printed; once collected, enter them with /dangky.
    .title = Slip for benefit payment
    .intro = Registering is voluntary and free; without it the money is paid as before. Write no OTP, PIN or password on this slip.
    .scan = Scan to do it on a phone
    .label-bank = Bank
    .label-account = Account number
    .label-holder = Name of the account holder
    .label-payee = Received by (relationship)
    .label-phone = Phone number
    .label-cash = I want to go on receiving cash.
    .label-consent = I agree that the commune's People's Committee records this to pay my benefit, and passes it on to the bank and the commune police to be verified. I may see, correct or withdraw it at any time.
    .label-sign = Signature and full name
print-slips-unit = For which village are the slips?
    .empty = Name a village or commune. Example: /inphieu thôn 1
    .unknown = This unit was not found. Example: /inphieu thôn 1
    .ambiguous = Several places have this name. Choose one:

### From door to door, registering for others (village head)

visit-result = How did it go with { $person-name }?
    .short = Result
    .choice-has-account = Has an account
    .words-has-account = account
    .choice-register = Register for them
    .words-register = register
    .choice-come-back = Come back later
    .words-come-back = later|not at home
    .choice-no-account = No account, wants one
    .words-no-account = no account|open an account
    .choice-skip = Skip
    .words-skip = next
    .choice-cash = Stays with cash
    .words-cash = cash
    .choice-died = Has died
    .words-died = died|dead
    .choice-moved = Has moved away
    .words-moved = moved
    .choice-undo = Undo the last one
    .words-undo = undo
    .choice-stop = Stop
    .words-stop = stop for now|rest
    .ended = Stopped; what was noted is kept. Go on at any time: type /thon
    .help = Type the number of a line, or its words. To undo the last one type: undo. To stop type: rest
visit-bank = Which bank is the account of { $person-receiver } at, and what is its number? One line will do, for example: Agribank 3580205998092. Or send a photo of the QR code.
    .short = Bank
visit-account = What is the account number at { $bank }?
    .short = Account number
visit-attest =
    Is the account held in the name { $person-holder }?
    Tell the person: it is voluntary and free, without it they are paid as before; the commune uses name, birth date, number, village, benefit and account for paying, and sends them to the bank and the commune police for checking (account and benefit are sensitive data); they may see, correct and withdraw at any time.
    How do they agree?
    .short = Consent
    .version = 2026-11-22
    .choice-said = Right name, they said yes
    .words-said = yes|ok|agree
    .choice-signed = Right name, they signed
    .words-signed = signed
    .choice-phone = Right name, agreed by phone
    .words-phone = phone
    .choice-other = Another name, somebody else receives
    .words-other = another|other
    .choice-refused = Does not agree
    .words-refused = no
visit-preferred-bank = At which bank does { $person-receiver } want an account? One nearby is easier.
    .short = Bank wished for
visit-attest-opening =
    Tell the person: it is voluntary and free, without it they are paid as before; the commune uses name, birth date, number, village and benefit for paying, sends name, birth date, number and phone to { $preferred-bank } for opening an account, and to the commune police for checking (the benefit is sensitive data); they may see, correct and withdraw at any time.
    How do they agree?
    .short = Consent
    .version = 2026-11-22
    .choice-said = They said yes
    .words-said = yes|ok|agree
    .choice-signed = They signed
    .words-signed = signed
    .choice-phone = Agreed by phone
    .words-phone = phone
    .choice-refused = Does not agree
    .words-refused = no
visit-again-on = On which day again? For example: tomorrow, 25, 25/11.
    .short = Appointment
visit-cash-reason = Why do they stay with cash? Choose a line or type.
    .short = Reason
    .choice-no-wish = Does not want an account
    .words-no-wish = no wish
    .choice-too-old = Too old or ill to use one
    .words-too-old = old
    .choice-too-far = The bank is far away
    .words-too-far = far
    .choice-no-phone = Has no phone
    .words-no-phone = no phone
visit-died-on = On which day did they die? For example: yesterday, 20/11, 20/11/2026.
    .short = Day of death
visit-news = Where is the news from? Choose a line or type.
    .short = Source
    .choice-family = The family says so
    .words-family = family
    .choice-certificate = Death certificate
    .words-certificate = certificate
    .choice-village = The village knows
    .words-village = village
visit-moved-to = Where did they move? For example: Cẩm Thạch, to a son.
    .short = Moved to
show-visit =
    .shown =
        { $lines }
        Done: { $done }/{ $total }.
    .finished = Nobody is left in this walk. Done: { $done }/{ $total }{ $later ->
            [0] {""}
           *[other] , with an appointment { $later }
        }{ $left ->
            [0] {""}
           *[other] , still open { $left }: type /thon to visit them again
        }.
    .not-found = Nobody like that was found in the village.
    .several =
        Several people go by that name. Type /thon and a code, for example: /thon HS-7F3K2QM
        { $lines }
village-walk =
    .person = { $code } · { $name } · { $birth } · { $village }
    .last = Last time ({ $on }): { $result }
village-lacks =
    .account = ▸ Missing: account
    .personal-id = ▸ Missing: personal ID
    .birth = ▸ Missing: date of birth
    .sex = ▸ Missing: sex
visited =
    .has-account = has an account
    .registered = registered with help
    .come-back = come back later
    .no-account = wants an account
    .cash = stays with cash
    .died = reported as dead
    .moved = reported as moved
    .skipped = skipped
note-visit =
    .not-found = Nobody like that was found in the village.
    .changed = The record of { $name } has changed since you saw it: somebody else has just noted something. Nothing was added.
    .has-account = ✓ The account of { $name } was sent in, code { $code }, and waits for the commune. { $told ->
            [yes] Whoever registered before has been told.
           *[no] Please give them this code.
        }
    .registered = ✓ { $name } was registered, code { $code }, and waits for the commune. { $told ->
            [yes] Whoever registered before has been told.
           *[no] Please give them this code.
        }
    .no-account = ✓ { $name } wants an account, code { $code }. { $told ->
            [yes] Whoever registered before has been told.
           *[no] The commune will say when the bank comes; please pass it on.
        }
    .cash = ✓ { $name } stays with cash, code { $code }. { $told ->
            [yes] Whoever registered before has been told.
           *[no] {""}
        }
    .come-back = ✓ { $name } again on { $on }.
    .died = ✓ The commune was told that { $name } has died ({ $change }). The officer will decide.
    .moved = ✓ The commune was told that { $name } has moved away ({ $change }). The officer will decide.
    .skipped = { $name } was skipped.
    .refused = { $name } does not agree, so nothing was sent in. They are paid as before.
    .assisting = Registering for { $name }; only what is missing is asked.
    .undone = What was noted for { $name } has been taken back. Please note it again.
    .nothing-to-undo = Nobody was noted today, so there is nothing to undo.
    .undo-too-late = An officer has already dealt with what was noted for { $name }, so it cannot be undone. Type /vuongmac to tell the commune.
assist-request = For whom do you register? Type a name or a record code.
    .short = Person
assist =
    .notice = { $officer } has just registered { $name } (code { $code }); it waits for the commune. If that is not what you want, please type "officer" to tell us at once.
begin-assisted =
    .found = { $lines }
    .not-found = Nobody like that was found in the village.
    .several =
        Several people go by that name. Type /dangkyho and a code, for example: /dangkyho HS-7F3K2QM
        { $lines }
assisted-registration-resumed = We go on with the registration that was left open. What was noted is kept.
assisted-registration-subject = (Registering for: { $subject })
assisted-registration-person =
    .short = Beneficiary
assisted-registration-confirm =
    Please check:
    { $lines }

    Is it all right?
assisted-registration-present = Who is present now?
    .short = Present
    .choice-person = The person
    .words-person = themselves
    .choice-payee = The guardian or whoever receives for them
    .words-payee = guardian
    .choice-family = Family
    .words-family = relative
    .choice-nobody = Nobody, we talk by phone
    .words-nobody = nobody|phone
assisted-registration-consent =
    Please read this to the person: the People's Committee of the commune (the controller) asks to collect name, birth date, number, village, benefit, account and bank, also of whoever receives for you; account and benefit are sensitive data. Purpose: paying the benefit without cash; sending the data to the bank or payment organisation and the commune police for checking. It is voluntary and free; without it you are paid as before; you may see, correct and withdraw at any time.
    How do they agree?
    .short = Way of consent
    .version = 2026-11-22
    .choice-said = Said yes
    .words-said = yes|ok|agree
    .choice-signed = Signed a paper
    .words-signed = signed
    .choice-phone = Agreed by phone
    .words-phone = phone
    .choice-refused = Does not agree
    .words-refused = no
    .ended = Stopped, nothing was kept. They are paid as before.
assisted-registration-birth = What is their date of birth? If only the year is known, type the year.
    .short = Date of birth
assisted-registration-personal-id = What is their personal ID (12 digits on the card)? A photo of the card's QR code will do.
    .short = Personal ID
assisted-registration-sex = Female or male?
    .short = Sex
    .choice-female = Female
    .words-female = f|woman
    .choice-male = Male
    .words-male = m|man
assisted-registration-group = For which benefit?
    .short = Kind of benefit
    .choice-social-protection = Social protection
    .words-social-protection = social
    .choice-merit = Merit
    .words-merit = merit
assisted-registration-receiver = Who receives the money? On the list it is { $person-receiver }.
    .short = Payee
    .choice-listed = As on the list
    .words-listed = same
    .choice-self = The person
    .words-self = themselves
    .choice-other = Somebody else
    .words-other = other
assisted-registration-payee = Who receives the money?
    .short = Payee
    .choice-self = The person
    .words-self = themselves
    .choice-guardian = The guardian (or a parent)
    .words-guardian = guardian|parent
    .choice-authorised = Somebody authorised
    .words-authorised = authorised
    .choice-carer = The carer
    .words-carer = carer
assisted-registration-payee-name = What is the full name of whoever receives the money? A photo of the card's QR code will do.
    .short = Payee's name
assisted-registration-relationship = What are they to { $person-name }?
    .short = Relationship
assisted-registration-payee-personal-id = What is the payee's personal ID (12 digits)?
    .short = Payee's personal ID
assisted-registration-paper = What is the number of the guardianship or authorisation paper?
    .short = Paper
assisted-registration-paper-from = From which day is the paper valid?
    .short = Valid from
    .choice-none = No day is written
    .words-none = none|skip
assisted-registration-paper-to = Until which day is the paper valid?
    .short = Valid until
    .choice-none = No day is written
    .words-none = none|skip
assisted-registration-method = How should the money be received?
    .short = Way of payment
    .choice-account = Into an account they have
    .words-account = account
    .choice-open-account = No account, wants one
    .words-open-account = open
    .choice-cash = In cash as before
    .words-cash = cash
assisted-registration-bank = Which bank, and which account number? One line will do, for example: Agribank 3580205998092. Or send a photo of the QR code.
    .short = Bank
assisted-registration-account = What is the account number at { $bank }?
    .short = Account number
assisted-registration-holder = What is the account holder's name? If it is the one below, choose 1.
    .short = Account holder
assisted-registration-own-holder = What is the account holder's name? If it is the one below, choose 1.
    .short = Account holder
assisted-registration-preferred-bank = At which bank should the account be?
    .short = Bank wished for
assisted-registration-bank-consent = Please ask: to open an account, the commune sends name, birth date, number and phone to { $preferred-bank }. Do they agree?
    .short = Consent to tell the bank
    .version = 2026-11-22
assisted-registration-phone = Which phone number may the commune call? A child's will do.
    .short = Phone
answer-coming-day =
    .choice-tomorrow = Tomorrow
    .words-tomorrow = tomorrow
    .choice-in-three-days = In three days
    .choice-next-week = Next week
    .unreadable = I cannot read this day. For example: 25, 25/11.
    .past = This day has passed. For example: 25, 25/11.
    .too-far = This day is more than a year away. For example: 25, 25/11.
    .help = Type a day, for example 25 or 25/11.
answer-past-day =
    .choice-today = Today
    .words-today = today
    .choice-yesterday = Yesterday
    .words-yesterday = yesterday
    .unreadable = I cannot read this day. For example: 20/11, 20/11/2026.
    .future = This day has not come yet. For example: 20/11.
    .help = Type a day, for example 20/11.
answer-bank-with-account =
    .empty = Type the bank's name, for example: Agribank.
    .unknown = I do not know this bank. Type its name as on the card or book, for example: Agribank 3580205998092.
    .likely = Is it the bank below? If not, type the name again.
    .ambiguous = Several banks have similar names. Choose one:
    .not-offered = { $bank } opens no accounts for benefits. Choose another bank.
    .help = Type the bank's name, short forms will do: mb, vcb; the account number may follow.
answer-assisted-consent =
    .choose-one = It must be clear how they agree.
    .help = Type the number of the right line. Whoever does not agree is paid as before.
answer-several-choices =
    .choose-one = I am not sure which lines are meant.
    .help = Type the number of a line; several numbers with spaces between, for example: 1 3

### Officers: inviting, revoking, replacing, confirming

answer-appointed-role =
    .choice-village-head = Village head
    .words-village-head = village head|village
    .choice-commune-officer = Commune officer
    .words-commune-officer = commune officer|officer
    .choice-commune-police = Commune police
    .words-commune-police = commune police|police
    .choice-commune-leader = Commune leader
    .words-commune-leader = commune leader|leader|chairman
    .choice-district-officer = District officer
    .words-district-officer = district officer|district
    .choice-province-officer = Province officer
    .words-province-officer = province officer|province
    .choice-administrator = Administrator
    .words-administrator = administrator|admin
    .choose-one = It is not clear which role you mean. Choose a line:
    .help = Type the number before the role, or: village head, commune officer, commune police…
answer-appointed-unit =
    .unknown = There is no such unit within your reach.
    .ambiguous = Several units have this name. Choose one:
    .help = Type the name or code of the unit, e.g. Lương Ngọc.
answer-officer =
    .not-found = There is nobody of that name within your reach.
    .several = Several people fit. Choose one:
    .help = Type the name, or the number before it in /nhansu.
answer-due-officer =
    .not-found = There is nobody of that name among those to confirm.
    .several = Several people fit. Choose one:
    .choice-all = All of the above
    .words-all = all
    .help = Type the name or choose a line. Choose the last line if everybody works as before.
answer-officer-grant =
    .choice-all = All of them
    .words-all = all
    .choose-one = It is not clear which role you mean. Choose a line.
    .help = Choose the role to take back.
answer-open-invitation =
    .not-found = There is no such invitation among those still open.
    .help = Choose a line, or type the number of the invitation, e.g. /duyetmoi 3

staff =
    .place = { $role } – { $unit }
    .member = • { $name }: { $place }
    .stands = without end
    .stands-until = until { $day }
    .lapsed = stopped after { $day }, not confirmed
    .invitation = Invitation { $number }: { $place }
    .invitation-waits = Invitation { $number }: { $place }, waits for a second officer
invite-officer-role = Which role is the invitation for?
    .short = Role
invite-officer-unit = For which unit? Type its name or choose a line.
    .short = Unit
invite-officer-confirm =
    The invitation will be for:
    { $lines }

    If that is right, choose 1 to get the code.
    .choice-send = Right, give me the code
invite-officer =
    .invited =
        Invitation code { $code } (number { $number }), good once within 72 hours, for:
        { $places }
        Give it to the right person, who writes to An Sinh: /thamgia { $code }
    .waits =
        Invitation code { $code } (number { $number }), good once within 72 hours, for:
        { $places }
        This role decides about money, so a second entitled officer has to confirm (/duyetmoi { $number }); they were told. Before that the code is good for nothing. Then the invited writes to An Sinh: /thamgia { $code }
    .nobody-seconds =
        Invitation code { $code } (number { $number }), good once within 72 hours, for:
        { $places }
        This role decides about money, so a second entitled officer has to confirm, and there is nobody else. The code is good for nothing yet; ask the administrator to invite with the command on the server.
    .notice =
        { $who } invited somebody to a role that decides about money (invitation { $number }):
        { $places }
        Look at it, then confirm or refuse: /duyetmoi { $number }
    .not-found = There is no such role or unit within your reach. Nobody was invited.
second-invitation-invitation = Which invitation?
    .short = Invitation
    .none = No invitation is open.
second-invitation-decision =
    { $invitation }
    What do you decide?
    .short = Decision
    .choice-accept = Confirm
    .words-accept = confirm|yes
    .choice-refuse = Refuse and cancel it
    .words-refuse = refuse|cancel it|no
second-invitation =
    .accept = Invitation { $number } confirmed: { $place }. The code can be used from now on.
    .refuse = Invitation { $number } cancelled: { $place }. The code is good for nothing now.
    .notice-accept = { $who } confirmed invitation { $number }: { $place }. The code can be used from now on.
    .notice-refuse = { $who } cancelled invitation { $number }: { $place }.
    .own = You made invitation { $number } yourself, so somebody else has to confirm it.
    .already = Invitation { $number } needs no further word. Nothing was changed.
    .closed = Invitation { $number } was used, cancelled or has expired. Nothing was changed.
    .not-found = There is no such invitation.
show-staff =
    .none = There is nobody within your reach yet. Invite somebody: /moi
    .shown =
        Officers:
        { $lines }

        Invite: /moi · take back: /thuhoi · replace: /thaythe · confirm: /giahan · invitations: /duyetmoi
    .line = { $number }. { $name }: { $place } ({ $standing })
    .more = … and { $count } more lines
    .invitation = Invitation { $number }, not used yet: { $places }
    .invitation-waits = Invitation { $number }, waits for a second officer: { $places }
revoke-officer-officer = Whose role do you take back?
    .short = Officer
    .none = There is nobody within your reach yet.
revoke-officer-grant = Which role do you take back?
    .short = Taken back
revoke-officer-confirm =
    This is taken back at once:
    { $lines }

    Choose 1 to do it.
    .choice-send = Take back now
    .words-send = take back|yes|ok
revoke-officer =
    .revoked =
        Taken back from { $name } as of now:
        { $places }
    .changed = What { $name } holds has just changed. Nothing more was taken back.
    .not-found = There is nobody of that name within your reach.
    .notice =
        What you were in charge of was taken back:
        { $places }
        Thank you for working with An Sinh.
replace-officer-officer = Who is replaced? (also when somebody has a new phone or chat account)
    .short = Replaced
    .none = There is nobody within your reach yet.
replace-officer-confirm =
    The successor's invitation will carry exactly what is held by:
    { $lines }

    The predecessor goes on working until the successor accepts. Choose 1 to get the code.
    .choice-send = Give me the code
    .words-send = code|yes|ok
replace-officer =
    .not-found = There is nobody of that name within your reach.
confirm-officers-officer = Who still works as before?
    .short = Officer
    .none = Nobody has to be confirmed.
confirm-officers =
    .confirmed =
        Confirmed until { $day }:
        { $lines }
    .none = Nobody has to be confirmed.
    .notice = Your role was confirmed. You can go on working at once.
check-grants =
    .soon = Your role ({ $place }) counts until { $day }. Whoever is in charge will confirm it; if you still do this work, please remind them before that day.
    .lapsed = Your role ({ $place }) is suspended because it was not confirmed in time ({ $day }). When whoever is in charge confirms it you can go on working at once.
    .manager = Roles of officers within your reach that have to be confirmed: { $count } (/giahan)
grant-lapsed = Your role is suspended because it was not confirmed in time. Ask whoever is in charge to confirm it (command /giahan), then you can go on working at once.

### Two people decide, decisions in bulk

second-approval =
    .asked = Request { $code } is noted, nothing has changed: { $diff }. This takes a second person, who has been told.
    .asked-nobody = Request { $code } is noted, nothing has changed: { $diff }. This takes a second person, and the unit has nobody else. Please invite somebody who may approve.
    .waiting = Request { $code } about { $subject } already waits for a second person. Nothing else has changed.
    .notice =
        { $requester } asks ({ $code }): { $diff }.
        It needs your approval. Type: /duyetchung { $code }
    .line = { $code } · { $diff } · asked by { $requester }
    .own-line = { $code } · { $diff } · asked by you
    .not-found = This request was not found.
    .own = You made request { $code } yourself. Somebody else has to approve it. Nothing has changed.
    .closed = Request { $code } has been dealt with. Nothing has changed.
    .expired = Request { $code } has waited too long. Nothing has changed; if it is still needed, it has to be asked for again.
    .refused = Request { $code } was refused. Nothing has changed.
    .approved-notice = { $by } approved request { $code }: { $diff }.
    .refused-notice = { $by } refused request { $code }: { $diff }. Reason: { $reason }
    .overtaken-notice = Request { $code } can no longer be carried out, because the record has changed: { $diff }. Look at the record and ask again if needed.
    .diff-correction = { $code } · { $name }: { $field } from { $before } to { $after }
    .diff-own-version = approve { $code } · { $name } ({ $bank } { $account }), entered by the requester and sending money elsewhere
    .diff-shared-account = approve { $code } · { $name }: account { $bank } { $account } already serves others of no common household
    .diff-reopening = open the payment of { $month } of { $unit } again. Reason: { $reason }
second-approval-request = Which request?
    .short = Request
    .none = No request waits for a second person.
    .not-found = This request is not among those that wait. A code looks like PD-4K7M.
second-approval-decision = { $request-line }. Approve?
    .short = Decision
    .choice-approve = Approve
    .words-approve = approve|yes|ok
    .choice-refuse = Refuse
    .words-refuse = refuse|no
second-approval-reason = Why is it refused? The requester will read this.
    .short = Reason

answer-batch =
    .choose-one = Choose a set from the list.
    .help = Choose a set from the list above by the number of its line.
answer-second-approval =
    .help = Choose one of the requests above, or type its code. Example: PD-4K7M
answer-record-set =
    .help = Choose one of the groups above, or type codes with spaces between. Example: DK-7F3K2QM DK-8H2M4QP
    .choice-clean = { $count } that raise no question
    .words-clean = all
    .choice-holder = { $count } with another holder's name
    .choice-newcomer = { $count } that are on no roster
    .choice-duplicate = { $count } that may be duplicates
    .choice-shared = { $count } that share an account with others

record-set =
    .shown =
        { $count } records:
        { $preview }{ $left ->
            [0] {""}
           *[other] {" "}({ $left } others that wait are not in this set)
        }

batch =
    .none = There is no record in this set.
    .not-found = This set was not found.
    .already = Set { $number } was put back before. Nothing has changed.
    .all-changed = Every record of the set has changed since it was looked at. Nothing was done.
    .done-approve = Approved { $count } records (set { $number }).{ $left ->
            [0] {""}
           *[other] {" "}Left { $left } that changed or need a look of their own: { $codes }.
        } Put the set back: /huyloat
    .done-return = Returned { $count } records (set { $number }).{ $left ->
            [0] {""}
           *[other] {" "}Left { $left } that changed: { $codes }.
        } Put the set back: /huyloat
    .done-correct = Corrected { $count } records (set { $number }).{ $left ->
            [0] {""}
           *[other] {" "}Left { $left } that changed or need no correction: { $codes }.
        } Put the set back: /huyloat
    .undone = Set { $number } was put back: { $count } records are as before.{ $left ->
            [0] {""}
           *[other] {" "}Left { $left } as they are, since something else was done to them: { $codes }.
        }
    .undone-notice = { $code } of { $name }: the commune has taken its last decision back to look again. I will tell you the result at once.
    .diff-approve = approve { $count } records of { $commune } at once
    .diff-return = return { $count } records of { $commune } at once, reason: { $reason }
    .diff-correct = move { $count } records of { $commune } to village { $village }
    .line-approve = Set { $number }: { $count } approved, { $when }
    .line-return = Set { $number }: { $count } returned, { $when }
    .line-correct = Set { $number }: { $count } corrected, { $when }
batch-what = What is to be done with the whole set?
    .short = Decision
    .choice-approve = Approve
    .words-approve = approve
    .choice-return = Return
    .words-return = return
    .choice-correct = Move to another village
    .words-correct = move|correct
batch-set = Which records? Choose a group, or type the codes with spaces between.
    .short = Records
    .not-found = Record { $code } was not found. Nothing was chosen.
    .none = At least one code is needed. Example: DK-7F3K2QM DK-8H2M4QP
    .too-many = At most { $limit } records a set.
    .several-communes = These records lie in several communes. A set is for one commune.
batch-reason = Why are they returned? Everybody in the set will read this.
    .short = Reason
    .choice-wrong-account = The account number is not right
    .words-wrong-account = wrong account
    .choice-wrong-holder = The account holder's name differs from the payee's
    .words-wrong-holder = wrong holder
    .choice-paper-missing = The paper of authorisation or guardianship is missing
    .words-paper-missing = paper missing
    .choice-wrong-person = Name, date of birth or personal ID do not match
    .words-wrong-person = wrong person
batch-village = To which village?
    .short = Village
batch-confirm =
    { $lines }

    Send this request to a second person?
undo-batch-batch = Which set is to be put back?
    .short = Set
    .none = There is no set to put back.
    .choose-one = Choose a set from the list.
undo-batch-confirm =
    { $lines }

    The records will be as they were before this set. Put it back?
    .choice-send = Put it back
    .words-send = yes|ok|put back
    .choice-edit = Another set
    .choice-cancel = Leave it

approve-shared = This account already receives for somebody else of the village: { $record-line }. Is it one household?
    .short = Shared account
    .choice-accept = One household, approve
    .words-accept = approve|same household|yes|ok
    .choice-return = Return
    .words-return = return|no
approve-shared-unrelated = This account already receives for others with no visible connection: { $record-line }. The registration is held; approving takes a second person.
    .short = Shared account
    .choice-accept = Checked, ask a second person
    .words-accept = approve|checked|ask
    .choice-return = Return
    .words-return = return|no

### The commune police verify (/xacthuc)

show-identity =
    .shown =
        Record { $code } ({ $left } people left to verify; this look is in the log)
        { $lines }
    .claim =
        Registration { $code }, on no roster yet (this look is in the log)
        { $lines }
    .named = Record { $code } · { $name }
    .finished =
        { $left ->
            [0] Nobody is left to verify.
           *[other] That was the round; { $left } were passed over. Type /xacthuc to see them again.
        }
    .not-found = This record was not found.
    .several =
        Several people go by that name. Type /xacthuc and a code, for example: /xacthuc HS-7F3K2QM
        { $lines }
identity =
    .claimed = Registration { $code }, which waits, says:
    .last = Last time: { $verdict } (the record has changed since)
police-verdict =
    .match = match
    .mismatch = mismatch
    .not-found = not found
    .deceased = deceased
    .moved = moved
    .duplicate = duplicate
verdict-verdict = What does checking { $person-name } come to?
    .short = Verdict
    .choice-match = Match
    .words-match = ok|yes
    .choice-mismatch = Mismatch
    .words-mismatch = wrong
    .choice-not-found = Not found
    .words-not-found = none
    .choice-deceased = Deceased
    .words-deceased = dead
    .choice-skip = Skip
    .words-skip = next
    .choice-moved = Moved away
    .words-moved = moved
    .choice-duplicate = The same as somebody else
    .words-duplicate = duplicate
    .choice-undo = Undo the last one
    .words-undo = undo
    .choice-stop = Stop
    .words-stop = rest
    .ended = Stopped; what was noted is kept. Go on: type /xacthuc
    .help = Type a number or a word, for example: match. With a code, one line will do: /xacthuc HS-7F3K2QM khớp. To undo the last one type: undo
verdict-fields = What differs? For several type the numbers with spaces between, for example: 1 2
    .short = What differs
    .choice-name = Full name
    .words-name = name
    .choice-birth = Date of birth
    .words-birth = birth
    .choice-sex = Sex
    .words-sex = gender
    .choice-personal-id = Personal ID
    .words-personal-id = id|number
verdict-name = What is the right name?
    .short = Full name
verdict-birth = What is the right date of birth?
    .short = Date of birth
verdict-sex = Female or male?
    .short = Sex
    .choice-female = Female
    .words-female = f
    .choice-male = Male
    .words-male = m
verdict-personal-id = What is the right personal ID?
    .short = Personal ID
verdict-died-on = On which day did they die?
    .short = Day of death
    .choice-none = The day is not known
    .words-none = unknown
verdict-moved-to = Where did they move?
    .short = Moved to
verdict-twin = The same as whom? Type a name, a record code or a place.
    .short = The same as
give-verdict =
    .match = ✓ { $name }: match.
    .mismatch = ✓ { $name }: mismatch. The officer will look and correct ({ $change }).
    .not-found = ✓ { $name }: not found. The officer will check.
    .deceased = ✓ { $name }: deceased. The officer will decide ({ $change }).
    .moved = ✓ { $name }: moved away. The officer will decide ({ $change }).
    .duplicate = ✓ { $name }: duplicate. The officer will check.
    .skip = { $name } was skipped.
    .claim = ✓ Noted with the registration of { $name }: { $verdict }.
    .gone = This record was not found.
    .changed = The record of { $name } has changed since you saw it. Nothing was noted.
    .undone = What was noted for { $name } has been taken back. Please note it again.
    .nothing-to-undo = There is no verdict of today to undo.
    .undo-too-late = An officer has already dealt with the verdict on { $name }, so it cannot be undone.
police-questions-question = Choose somebody:
    .short = Person
    .none = The police have no question.
police-questions-what =
    { $question-line }
    { $question-words }
    What now?
    .short = Action
    .choice-keep = Checked, the record is right
    .words-keep = keep
    .choice-accept = The police are right, a change follows
    .words-accept = accept
    .choice-show = Look at the record
    .words-show = show
    .choice-stop = Stop
    .words-stop = stop
    .ended = Stopped. Come back at any time: type /congan
answer-police-question =
    .not-found = This was not found. Type the number behind the #.
    .several = There are more; choose one:
    .choice-more = More
    .help = Type the number behind the #, for example: #12
settle-verdict =
    .kept = Noted: the record { $code } · { $name } is right and stays.
    .accepted = Noted: the police are right about { $code } · { $name }. Type /biendong to enter the change.
    .changed = This has changed: somebody has just dealt with it. Nothing more was done.
    .showing = Record { $code } · { $name }:

### What villages find difficult (/vuongmac)

report-difficulty-kind = What is it about?
    .short = Kind
report-difficulty-words = What exactly? A few sentences will do. Please leave out ID and account numbers.
    .short = Words
report-difficulty =
    .reported = The commune has been told: difficulty { $number } of { $village } ({ $kind }): { $words }. The answer comes here.
    .notice = Difficulty { $number } from { $village } ({ $kind }): { $words }. To see and answer it type /vuongmac
    .not-found = Your village was not found.
    .none = No difficulty waits for an answer.
    .shown =
        Difficulties that wait for an answer: { $total }
        { $lines }
    .line = • { $kind }: { $count } ({ $places })
settle-difficulty-difficulty = Choose one to see and answer it:
    .short = Difficulty
    .none = No difficulty is left.
settle-difficulty-what =
    { $difficulty-line }
    { $difficulty-words }
    What now?
    .short = Action
    .choice-answer = Answer and mark as done
    .words-answer = answer|done
    .choice-back = Look at another
    .words-back = another|next
    .choice-stop = Stop
    .words-stop = stop
    .ended = Stopped. Come back at any time: type /vuongmac
settle-difficulty-words = What is the answer? It goes straight to whoever reported it.
    .short = Answer
settle-difficulty =
    .answered = Difficulty { $number } was answered: { $answer }
    .notice = The commune answers difficulty { $number }: { $answer }
    .changed = Difficulty { $number } has changed: somebody has just answered it. Nothing was sent.
    .not-found = This difficulty was not found.
    .back = What is left:
answer-difficulty =
    .not-found = This difficulty was not found. Type the number behind the #.
    .several = There are more; choose one:
    .choice-more = More
    .help = Type the number behind the #, for example: #12
answer-difficulty-kind =
    .choose-one = I am not sure which kind is meant.
    .help = Type the number of a kind. If none fits, choose the last one.

### Changes (/biendong), proposals (/dexuat), undoing a change

change-kind = Which change? One line will do, for example: death HS-7F3K2QM 3/11
    .short = Change
change-commune = In which commune?
    .short = Commune
change-record = Whose? Type the record's code or the name.
    .short = Beneficiary
change-known =
    .short = Beneficiary
change-line = Which benefit?
    .short = Benefit
    .none = This person has no benefit that such a change can be about. Nothing was written.
change-name = Full name of the beneficiary?
    .short = Full name
change-birth = Date of birth?
    .short = Date of birth
change-personal-id = Personal number (12 digits)?
    .short = Personal number
    .choice-none = None yet
change-sex = Male or female?
    .short = Sex
    .choice-female = Female
    .words-female = f|woman
    .choice-male = Male
    .words-male = m|man
change-village = Which village?
    .short = Village
change-event-date =
    { $kind-is ->
        [MOVE_OUT] Moved on which day?
       *[other] Died on which day?
    }
    .short =
        { $kind-is ->
            [MOVE_OUT] Day of the move
           *[other] Day of death
        }
change-from-day =
    { $kind-is ->
        [COEF] Since which day is the condition another?
        [RESUME] From which day is it paid again?
        [STOP] Since which day is the person no longer eligible?
       *[other] From which day?
    }
    .short = From
change-programme = Which programme? Type its name or code.
    .short = Programme
change-monthly = How much a month?
    .short = Monthly sum
change-sum = How much? Type the sum, or months times a sum: 3 x 540.000
    .short = Sum
change-funeral-sum = How much is the funeral support?
    .short = Sum
change-arranger = Who arranges the funeral and receives the money?
    .short = Receives
change-arranger-is = What are they to the deceased?
    .short = Relationship
change-decision = Number of the decision? Example: 45/QĐ-UBND
    .short = Decision
change-decision-date = When was the decision signed?
    .short = Day of the decision
change-month =
    { $kind-is ->
        [MOVE_IN] From which month did the former place stop paying?
       *[other] From which month is it paid?
    }
    .short = From month
change-payee = Who receives for them? Choose "nobody" if they receive themselves.
    .short = Payee
    .choice-none = Nobody
    .words-none = nobody|no|self
change-payee-is = What are they to the beneficiary?
    .short = Relationship
change-stop-reason = Why does it stop?
    .short = Reason
    .choice-not-eligible = No longer eligible
    .choice-prison = Serves a prison sentence
    .choice-refuses = Refuses the benefit
    .choice-not-complied = Suspended for more than 3 months without complying
change-suspend-reason = Why is it suspended?
    .short = Reason
    .choice-not-received = Not received for 3 months in a row
    .choice-no-review = Refuses re-assessment or information
    .choice-detained = Detained for 1 month or more
change-reason = Why? Say shortly what is to be corrected, or the reason.
    .short = Reason
change-missing-after = After which one?
    .short = After
change-remark =
    .short = Remark
change-confirm =
    { $lines }

    { $preview }

    Is this right?
    .choice-send = Yes, write it down
    .words-send = yes|ok|right
    .choice-edit = Edit a line
    .words-edit = edit|wrong|no
    .choice-cancel = Drop it
    .words-cancel = cancel|drop
change-plan = { $lines }
    .months = Holds from { $effective }, and counts from the payment of { $listed }.
    .late = Holds from { $effective }, but the list is closed, so it counts from the payment of { $listed }.
    .monthly = Sum: { $amount } đ a month.
    .no-sum = No table tells the sum of this programme; it is left empty.
    .one-off = Paid once: { $amount } đ.
    .arrears = { $months } months were paid too little: arrears of { $amount } đ will be proposed.
    .recovery = { $months } months were paid too much: a recovery of { $amount } đ will be proposed.
    .source = Basis: { $source }.
    .own-reading = Basis: the program's own reading, no text says it outright; check before relying on it.
    .reconstruction = Basis: { $source } (the month is the program's reading; check it with the text).
    .proposed = It goes to the commune officer, who decides.
change-entry = { $kind } · { $rest } · { $source }
change-coefficient = Which coefficient?
    .short = Coefficient
    .label = coefficient
change-since = from
change-source =
    .officer = officer
    .village = proposed by the village
    .police = proposed by the police
    .registration = from a registration
    .roster = from an imported roster
    .payment = from payment results
    .system = proposed by the program
enter-change =
    .approved =
        { $code } is written down: { $kind } · { $name }. It counts from the payment of { $month }.
        { $lines }
        { $follow-ups ->
            [0] A mistake? Type /huybiendong { $code } before the month is locked.
           *[other] { $follow-ups } proposals of arrears or recovery go with it: type /dexuat. A mistake? Type /huybiendong { $code } before the month is locked.
        }
    .proposed = Proposal { $code } was sent: { $kind } · { $name }. The commune officer will look at it; once approved it counts from the payment of { $month }.
    .notice = A new proposal { $code }: { $kind } · { $name }. Look and decide: /dexuat { $code }
    .not-found = This record was not found.
    .not-allowed = Such a change is entered by the commune officer. Nothing was written.
    .changed = The record has changed since you looked. Nothing was written; type /biendong to begin again.
    .already = The benefit has ended, or is so already. Nothing was changed.
    .no-line = There is no benefit that such a change can be about. Nothing was written.
    .same = Programme and coefficient are as before. Nothing was written.
    .lacks-day = A day is missing, so the month cannot be told. Nothing was written.
    .lacks-programme = The programme is missing. Nothing was written.
    .lacks-sum = The sum is missing. Nothing was written.
    .number-taken = This personal number belongs to somebody else of the commune. Nothing was written; look with /tim.
authorisation-ended =
    .by-death = We were told that { $name } has died, so receiving for them by registration { $code } has ended. If the family needs help with funeral support, or this is not true, type "gặp cán bộ".
    .by-time =
        The authorisation to receive for { $name } (registration { $code }, { $payee } receives) ended on { $date }. { $fallback ->
            [own-account] From the next payment on the money goes to the account of { $name }.
           *[cash] From the next payment on { $name } is paid in cash.
        } To go on, have a new paper confirmed and tell the commune officer: type "gặp cán bộ".
remind-authorisation =
    .notice = The authorisation to receive for { $name } (registration { $code }, { $payee } receives) holds until { $date }. To go on, have a new paper confirmed by the commune before that day and tell the officer. Afterwards the money goes to the account of { $name }, or is paid in cash where there is none.
    .officer =
        Authorisations: { $ending } end soon, { $ended } have just ended. The list: /xuat uy-quyen-het-han. To prolong one: /giayuyquyen DK-… đến 31/12/2026
authorisation-record = The paper of which registration? Type its code DK-… or the name.
    .short = Registration
authorisation-until = Until which day does the paper hold?
    .short = Until
authorisation-paper = What is the number of the paper?
    .short = Number
    .choice-none = No number
set-authorisation =
    .set = The paper of { $code } · { $name }, { $payee } receives, holds until { $date }.
    .shortened = The paper of { $code } · { $name }, { $payee } receives, was written down. It counts until { $date } at most (the program's reading, no text says so); then a new one is needed.
    .revived = The paper of { $code } · { $name } was written down: { $payee } receives again, until { $date }.
    .diff = { $code } · { $name }: { $payee } receives again, until { $date }
    .changed = This record has changed since this was asked for. Nothing was written.
    .over = This day has passed, so the paper no longer holds. Nothing was written.
    .no-payee = This registration is paid to the person themselves. Nothing was written.
    .not-registration = A paper goes with a registration DK-…, not with a record HS-…. Nothing was written.
    .not-found = This record was not found.
    .notice = The commune officer wrote down the paper to receive for { $name } (registration { $code }): { $payee } receives until { $date }.
change-proposals-change = Which proposal?
    .short = Proposal
    .none = No proposal of a change waits.
change-proposals-decide =
    { $change }
    { $change-plan }

    What do you decide?
    .short = Decision
    .choice-approve = Approve
    .words-approve = yes|ok|approve
    .choice-refuse = Refuse
    .words-refuse = no|refuse|keep
    .choice-alter = Alter and approve
    .words-alter = alter|edit
change-proposals-event-date = Which day is right?
    .short = Day
change-proposals-day = On which day? The proposal names none.
    .short = Day
change-proposals-amount = Which sum is right?
    .short = Sum
change-proposals-decision = Number of the decision? Example: 45/QĐ-UBND
    .short = Decision
change-proposals-decision-date = When was the decision signed?
    .short = Day of the decision
change-proposals-refusal = Why not? Whoever proposed it is told.
    .short = Reason
    .choice-untrue = Checked, and not true
    .choice-unclear = Not enough to go by, to be checked
    .choice-keep = Stays as it is
    .choice-settled = Settled already
    .words-settled = settled|done already
age-review-change = Review whom?
    .short = Review
    .none = Nobody is to be reviewed because of age.
age-review-decide =
    { $change }
    { $change-plan }

    Does it apply? Look at the other conditions first (poor household, studying, pension …).
    .short = Decision
    .choice-approve = It applies
    .words-approve = yes|ok|approve
    .choice-refuse = Stays as it is
    .words-refuse = keep|no
    .choice-alter = From another day
    .words-alter = another day
age-review-event-date = From which day?
    .short = Day
age-review-refusal = Why does it stay?
    .short = Reason
    .choice-condition = Still entitled to the present sum
    .choice-confirmed = The date of birth is wrong and will be corrected
review-ages =
    .notice = { $count } people will get another sum or grow out of a benefit. Look and decide: /rasoat
decide-change =
    .approved =
        { $code } is approved: { $kind } · { $name }. It counts from the payment of { $month }.
        { $lines }
        { $follow-ups ->
            [0] A mistake? Type /huybiendong { $code } before the month is locked.
           *[other] { $follow-ups } proposals of arrears or recovery go with it: type /dexuat.
        }
    .refused = { $code } was refused. { $reason }
    .closed = Proposal { $code } was decided already. Nothing was changed.
    .changed = Proposal { $code } has changed since you looked. Nothing was done; type /dexuat { $code } to look again.
    .not-found = No such change was found.
    .to-correct = Correct the record as proposal { $code } says; the proposal is closed with it.
    .approved-notice = Proposal { $code } ({ $kind } · { $name }) was approved and counts from the payment of { $month }.
    .refused-notice = Proposal { $code } ({ $kind } · { $name }) was refused: { $reason }
change-undo-change = Undo which change? Type its code, for example: BD-7F3K2QM
    .short = Change
change-undo-reason =
    .short = Reason
change-undo-confirm =
    Undo this change, so that the record is as it was before:
    { $lines }

    Is this right?
    .choice-send = Yes, undo it
    .words-send = yes|ok|undo
    .choice-edit = Another change
    .words-edit = another
    .choice-cancel = Keep it
    .words-cancel = no|keep
change-rate-commune = For which commune?
    .short = Commune
change-rate-confirm =
    { $preview }

    Write it down?
    .choice-send = Yes, write it down
    .words-send = yes|ok
    .choice-edit = Another commune
    .words-edit = another
    .choice-cancel = Drop it
    .words-cancel = cancel|no
raise-rate =
    .preview =
        { $commune }: { $people } people are on record at the former standard.
        A month: { $before } đ → { $after } đ, from the payment of { $month }.
        { $owed ->
            [0] There are no arrears.
           *[other] Arrears for months paid at the former sum: { $arrears } đ for { $owed } benefits. Months without a list locked here are counted by the roster's sum.
        }
    .diff = { $commune }, the standard for { $people } people: { $before } đ → { $after } đ a month, from the payment of { $month }; arrears { $arrears } đ
    .changed = The benefits or the open month of { $commune } have changed since this was asked for. Nothing was changed. Type /mucchuan to work it out again.
    .raised =
        { $code } is written down: the standard was raised for { $people } people of { $commune }, { $before } đ → { $after } đ a month, from the payment of { $month }. Arrears: { $arrears } đ ({ $owed } benefits).
        A mistake? Type /huybiendong { $code } before the month is locked.
    .none = { $commune }: nobody is on record at the former standard. Nothing was changed.
    .not-found = This commune was not found.
take-back-change =
    .undone =
        { $people ->
            [0] { $code } is undone. The record is as it was.
            [1] { $code } is undone. The record is as it was.
           *[other] { $code } is undone for { $people } people. The records are as they were.
        }
    .not-approved = { $code } is not approved, or undone already. Nothing was changed.
    .locked = The month of { $code } is locked, so it cannot be undone. Enter another change to put it right.
    .elsewhere = { $code } came with a registration or an imported roster; put it right there (/sua, /hoantac).
    .changed = The record was changed after { $code } and cannot be put back. Nothing was done; undo the newer change first.
    .not-found = No such change was found.

### Files of results that banks and the police send back

take-results-file = Please send the file of results from the bank or the police (Excel) here.
    .short = File
take-results-what =
    { $file-kind ->
        [payment-results]
            Payment results of { $file-month }, file { $file-name }: { $file-rows } rows for { $file-sent } lines sent ({ $file-sent-sum } dong).
            Paid: { $file-paid } ({ $file-paid-sum } dong) · Failed: { $file-failed } · Sent back: { $file-returned } · Pending at the bank: { $file-pending } · Wrong amount: { $file-differs }{ $file-short ->
                [0] {""}
               *[other] {" "}({ $file-short } people paid { $file-short-sum } dong too little)
            } · Paid twice: { $file-twice } · No result: { $file-not-returned }
            Not on the list that was sent: { $file-unknown } · To be asked: { $file-ask } · Carried to next month: { $file-carried }
        [account-opening]
            Accounts to open, file { $file-name }: { $file-rows } rows.
            Opened: { $file-opened } · Recorded before: { $file-already } · Not opened: { $file-not-opened } · No answer yet: { $file-waiting } · To look at: { $file-ask } · Not known whose: { $file-unknown }
       *[police-results]
            Verification by the police, file { $file-name }: { $file-rows } people.
            Match: { $file-match } · Mismatch: { $file-mismatch } · Not found: { $file-not-found } · Deceased: { $file-deceased } · Moved: { $file-moved } · Duplicate: { $file-duplicate }
            Not verified yet: { $file-empty } · To be asked: { $file-ask } · Not known who: { $file-unknown }
    }
    { $file-sample ->
        [no] { "" }
       *[yes] For example: { $file-examples }
    }
    { $file-again ->
        [yes] This file was taken in before; again, only what is new is written.
       *[no] Write it into the records?
    }
    .help = Write: what is clear goes into the records, unclear rows are asked about later (/dongcho); it can be taken back (/hoantac). Drop: nothing is written and the file waits no more. To take another file instead, just send it.
    .short = What to do
    .choice-take = Write
    .words-take = write|yes|ok|send
    .choice-drop = Drop it
    .words-drop = cancel|drop|no
answer-returned-list =
    .payment-results = These are payment results of a bank, not a list to compare. Type /nhapketqua and send this file. Nothing was written.
    .police-results = These are verdicts of the police, not a list to compare. Type /nhapketqua and send this file. Nothing was written.
    .account-opening = This is a bank's list of opened accounts, not a list to compare. Type /nhapketqua and send this file. Nothing was written.
    .results = These are results of a bank or the police, not a list to compare. Type /nhapketqua and send this file to hear more. Nothing was written.
    .help = Send the list that came back (summary, appendix 1, payment list …) to compare it with the one that went out.
answer-returned-file =
    .not-a-file = A file is needed.
    .other-file = This is not a file of results that you take in. Lists of people are imported by the commune officer; the file is not kept.
    .no-list = There is no locked payment list of { $month } to compare with. Lock that month first (/khoa), then send the file again. Nothing was written.
    .no-list-yet = There is no locked payment list to compare with. Lock the month that went to the bank first (/khoa), then send the file again. Nothing was written.
    .other-period = This file has the results of { $month }, not of the month being compared. Please check that it is the right file. Nothing was written.
    .other-list = No row of this file is on the list that went to the bank. Please check the commune and the month; if they are right, ask the bank for a file with account numbers and transfer texts. Nothing was written.
    .other-unit = Nobody in this file belongs to your unit. Please check that it is the right file. Nothing was written.
    .no-results = There is no table of payment results in this file. Please send the bank's file as it is, with account numbers and a status column. Nothing was written.
    .nothing-to-match-by = The file has neither account numbers nor transfer texts nor file numbers, so nobody knows whose a row is. Please ask the bank for a file with all columns.
    .no-status = The file does not say what was paid and what was not. Please ask the bank for a file with a status column.
    .no-verdicts = There is no column of verdicts in this file. Make the list with "xuất xác thực", have the police fill in its verdicts, and send it again. Nothing was written.
    .no-answers = None of the { $rows } people in this file has a verdict, so there is nothing to write. Each row needs one of these in { $columns }: Khớp; Không khớp (with what is right); Không tìm thấy; Đã chết (with the day); Chuyển đi (where to); Trùng với STT (which row). Then send the file again. Nothing was written.
    .no-openings = There is no row of the account-opening list in this file. Make the list with "xuất mở tài khoản", have the bank fill in the numbers, and send it again. Nothing was written.
    .no-accounts = The bank wrote nothing for any of the { $rows } people in this file, so there is nothing to write. Each row needs the account number (and the bank), or in the note why there is none. Then send the file again. Nothing was written.
    .help = Send the file of the bank or the police as it is. You see it first; then it is written.
take-results =
    .started = Writing the results from { $file }; you will be told when it is done.
    .not-found = This file was not found.
    .already = This file was written before; nothing changed.
    .dropped = File { $file } is dropped. Nothing changed.
    .changed = { $who ->
            [none] The list is no longer what you saw. Please send the file again; nothing of this one was written.
           *[other] It is no longer what you saw: { $who } wrote { $file } at { $when }. Nothing of this file was written; if it is still needed, send it again to see the new figures.
        }
    .done-payment-results =
        Payment results of { $month } from { $name } were written: paid { $paid }, failed { $failed }, sent back { $returned }, pending { $pending }, wrong amount { $differs }, paid twice { $twice }, no result { $not-returned }.
        Carried to next month: { $carried } lines. { $told } people were told what to do. Not received for 2 months: { $warned }; for 3 months, suspension proposed: { $flagged }.
        Not on the list: { $unknown } · To be asked: { $ask } (type: dòng chờ). The file tells of each row. Who did not receive (transfers and cash): type xuất thất bại.{ $short ->
            [0] {""}
           *[other] {"\u000A"}Paid too little: { $short } people, { $short-sum } dong in all; arrears are proposed. Approve to pay them next month, or refuse if it is settled: type /dexuat
        }{ $deceased ->
            [0] {""}
           *[other] {"\u000A"}Reported dead: { $deceased } people, not paid on and not carried to next month. First find out who died, the beneficiary or whoever receives it for them; then decide: type /dexuat
        }
    .done-police-results =
        Verdicts from { $name } were written: { $written } new, { $same } there before, { $proposed } changes proposed.
        To be asked: { $ask } (type: dòng chờ) · Not known who: { $unknown }. The file tells of each row.
    .done-account-opening =
        New accounts from { $name } were written: { $opened } accounts, not opened { $not-opened }, no answer yet { $waiting }.
        To look at: { $ask } (type: dòng chờ) · Not known whose: { $unknown }. The file tells of each row. For one person: /damotk
payment-failed =
    The benefit of { $name } for { $month } did not reach the account { $account } ({ $bank }): { $reason }.
    { $advice }
    { $deceased ->
        [yes] If this is not true, tell the commune officer and it will be paid. To ask, type: gặp cán bộ.
       *[no] The money is not lost: what was not received is added to next month. To change the account, type: đổi tài khoản. To ask, type: gặp cán bộ.
    }
payment-failed-withdrawn =
    The message before, that the money of { $name } for { $month } had not reached the account { $account }, was a mistake. You need not do anything; you will be told the right result.
account-opened-withdrawn =
    The message before, that the bank had opened an account for { $name } (file { $code }), was a mistake. You still wait for the bank and will be told.
account-opened =
    { $bank } has opened the account { $account } for { $name }. It is in file { $code }; money goes there from the payment of { $month }.
    Please collect and activate the card as the bank says. Give no password or OTP to anybody.
account-not-opened =
    The bank could not open an account for { $name } (file { $code }): { $reason }. The money is paid as before. To ask, type: gặp cán bộ.
returned-mark =
    .paid = Paid: line { $line }, { $name }.
    .failed = Failed: line { $line }, { $name }. Carried to next month.
    .deceased = Failed: line { $line }, { $name }. Reported dead: not carried to next month, an officer has to decide.
    .pending = Pending at the bank: line { $line }, { $name }. Not paid again before the bank answers.
    .paid-amount-differs = Paid, but another amount: line { $line }, { $name }.
    .not-returned = No result: line { $line }, { $name }.
    .paid-twice = Paid twice: line { $line }, { $name }.
    .returned = Paid and sent back: line { $line }, { $name }. Carried to next month.
    .not-on-list = Not on the list that was sent.
    .undecided = { $asks ->
        [status] Not clear whether it was paid: line { $line }, { $name }.
       *[other] Not clear which line it is: an officer must choose.
    }
    .match = Match.
    .mismatch = Mismatch.
    .not-found = Not found in the database.
    .deceased = Deceased: ending the benefit was proposed.
    .moved = Moved: ending the benefit here was proposed.
    .duplicate = Duplicate.
    .empty = Not verified yet.
    .unclear = Not clear what the police say.
    .which-person = Several people fit: an officer must choose.
    .which-verdict = Not clear what the police say: an officer must choose.
    .unknown = This person is not on the unit's list.
    .opening-opened = The new account was recorded.
    .opening-already = This account was recorded before.
    .opening-waiting = The bank has not answered yet.
    .opening-not-opened = Not opened; whoever registered was told.
    .opening-not-theirs = There is no such wish for an account.
    .opening-holder-differs = The account is in another name than the receiver's: an officer must look.
    .opening-unusable = The account number or the bank is not clear: an officer must choose.
    .opening-which-wish = Somebody of this name waits for an account, and it is not clear who: an officer must choose.
    .opening-has-account = This person is paid into another account, so nothing was written: it is changed in the record (/sua).
    .opening-left = An officer chose not to write it.
returned-status =
    .word = { $empty ->
        [yes] { $rows } rows without a result: { $names }
       *[no] The word “{ $word }” on { $rows } rows: { $names }
    }
    .paid = Paid
    .failed = Not paid
    .pending = The bank still works on it
    .returned = Paid and sent back
returned-opening =
    .account = { $bank } { $account } ({ $digits } digits)
    .which-wish = { $name }: the bank gives neither a registration code nor a number that is somebody's. Which registration is it?
    .holder-differs = { $name }{ $code ->
            [none] {""}
           *[other] {" "}· { $code }
        }: the bank says that the account is { $holder }'s. Choose it if you asked the bank and it is { $name }'s.
    .has-account = { $name } · { $code }: is paid into another account ({ $has }), so the new one was not written. To change it: /sua { $code }.
    .number-unusable = { $name } · { $code }: the account number may have lost a digit (a zero in front, or another). Which number is right? If nobody knows, ask the bank and type /damotk.
    .contradiction = { $name } · { $code }: has an account number, and words that none was opened. Write this account?
    .several = { $name } · { $code }: the bank gives two account numbers. Which one?
    .shared = { $name } · { $code }: somebody of another name in the file has this account too. Is it { $name }'s?
    .bank-unknown = { $empty ->
        [yes] { $rows } rows name no bank: { $names }. Which bank is it?
       *[no] Which bank is “{ $word }” on { $rows } rows: { $names }
    }
returned-verdict =
    .word = The words “{ $word }” on { $rows } people: { $names }
    .match = Match
    .mismatch = Mismatch
    .not_found = Not found
    .deceased = Deceased
    .moved = Moved
    .duplicate = Duplicate
returned-rows-row = Which row do you decide?
    .short = Row
    .none = No row is waiting.
returned-rows-choice = Whose is this row, or what is the verdict?
    .short = Choice
answer-returned-row =
    .not-found = This row was not found.
    .help = Choose one of the rows.
answer-returned-candidate =
    .not-found = There is no such choice.
    .choice-none = None of the above
    .help = Choose one of those offered, or "None of the above".
decide-returned-row =
    .decided = Noted. The file is being compared again; you will be told when it is done.
    .changed = Somebody has decided about this row. Nothing changed.
    .not-found = This row was not found.

### The log (/nhatky)

answer-journal-request =
    .choice-today = Today
    .choice-week = The last 7 days
    .words-week = week|7 days
    .choice-month = This month
    .choice-all = All
    .words-all = everything
    .not-found = There is no such record, officer or unit within your reach.
    .several = Several officers have this name: { $names }. Type the number after the name.
    .help = Type the code of a record, the name of an officer or unit, or days. For example: /nhatky HS-7F3K2QM, /nhatky Hằng tháng 11
journal-about = The log of whom, of which record, or of which days?
    .short = Log
next-journal-next = Go on?
    .short = Page
    .choice-more = Go on
    .words-more = more|next
    .choice-stop = Stop
    .words-stop = no|stop|enough
    .ended = That was the log.
show-journal =
    .shown = { $lines }
    .none = Nothing is noted here.
    .not-found = There is no such record, officer or unit within your reach.
journal-line = { $when } · { $who } · { $what }{ $about }{ $more }
journal-who =
    .officer = { $name } ({ $role })
    .contact = a citizen
    .terminal = the server
    .schedule = automatically
    .office = the office
journal-about-what =
    .thing = {": "}{ $thing }
    .ticket = {" "}{ $number }
    .nothing = {""}
journal-detail =
    .all = { $parts }
    .joined = { $before } · { $part }
    .role = { $role }
    .list = { $value }
    .period = period { $value }
    .version = version { $value }
    .rows = { $value } rows
    .field = field { $value }
    .reason = reason: { $value }

### Payment months: closing, locking, opening again, progress, calendar

period-line = { $unit }, month { $month }
period-names = { $names } and { $more } more
period-state =
    .open = open
    .village-closed = villages have closed
    .commune-closed = commune has closed
    .verified = verified
    .locked = locked
    .exported = payment list exported
    .sent-to-payer = sent to the payer
    .results-imported = results are in
    .reconciled = reconciled
    .closed = done
period-step =
    .not-found = This month was not found in your units. Nothing was done.
    .already = { $unit }, month { $month }: { $state }. There is nothing to do again; nothing changed.
    .too-early = { $unit }, month { $month }: { $state }. This step cannot be taken yet; nothing changed.
    .changed = { $unit }, month { $month }: it changed while you were looking. Nothing was done; please look again.
period-summary =
    .village =
        Month { $month }: { $people } benefits, { $registered } with an account, { $waiting } registrations waiting, { $changes } changes.
        { $without ->
            [0] Everybody has an account.
           *[other] Without an account: { $without } ({ $names }).
        }
    .commune =
        Month { $month }: { $people } benefits, { $total } đồng. { $transfers } transfers, { $cash } in cash.
        { $late ->
            [0] All villages have sent.
           *[other] { $late } villages have not sent: { $villages }.
        }
        { $proposals ->
            [0] No proposed change is waiting.
           *[other] { $proposals } proposed changes wait; they will count for the next month.
        }
        { $missing ->
            [0] All sums are known.
           *[other] The sum of { $missing } benefits is unknown ({ $missing-names }): they are not on the list.
        }{ $held ->
            [0] {""}
           *[other] {"\u000A"}Held back: { $held } benefits of people reported dead ({ $held-names }), not paid until decided at /dexuat.
        }
        { $remarks }
    .lock =
        Month { $month }: { $people } benefits, { $total } đồng. { $transfers } transfers, { $cash } in cash.
        { $missing ->
            [0] All sums are known.
           *[other] The sum of { $missing } benefits is unknown ({ $missing-names }): locked now, the list is without them.
        }{ $held ->
            [0] {""}
           *[other] {"\u000A"}Held back: { $held } benefits of people reported dead ({ $held-names }), not paid until decided at /dexuat.
        }
        { $unexplained ->
            [none] No earlier month was locked to compare with.
            [0] Every difference from the month before has its change.
           *[other] { $unexplained } differences from the month before have no change ({ $unexplained-names }).
        }
        { $recorded ->
            [0] None comes from a roster or a registration.
           *[other] { $recorded } come from a roster or a registration and will be recorded as changes.
        }
        { $remarks }
payment-note =
    .amount-recorded = { $count } benefits at the sum on the roster, for lack of an official table.
    .amount-differs = { $count } benefits with a sum on the roster other than the law's; the law's is used.
    .arrears-reconstructed = { $count } benefits with arrears after the standard rose, worked out without a locked month before (a reconstruction, please check).
    .authorisation-expired = { $count } benefits whose authorisation ran out: own account or cash.
    .account-held = { $count } benefits whose account changed lately: the new one is not used this month.
    .account-failed = { $count } benefits whose account the bank refused last time: paid in cash until the account is changed.
    .account-without-bank = { $count } benefits with an account of an unknown bank: cash.
    .recovery-left = { $count } benefits with more to take back than the month pays; the rest follows next month.
close-village-month = Close the list of which village?
    .help = Type the month that is paid, for example 12/2026, or choose a line.
    .short = Village and month
    .none = No village list is to be closed now.
    .unreadable = Which month? For example: 12/2026
    .not-found = This month was not found in your village. /lich shows the open one.
    .several = Several fit, choose one:
close-village-sure =
    { $month-unit }
    { $month-summary }
    Close the list? To change it afterwards, the commune has to open it again.
    .short = Close
    .choice-close = Close the list
    .words-close = close|yes|ok
    .choice-stop = Not yet
    .words-stop = no|not yet|later
    .ended = Not closed. When it is ready: /chotdanhsach.
close-village =
    .closed = The list of { $unit } for { $month } is closed: { $people } benefits. Thank you.
    .already = The list of { $unit } for { $month } is closed already. To change it, ask the commune to open it again.
    .notice-all = All { $villages } villages have closed their lists for { $month }. Close the commune's: /chot { $month }
reopen-village-month = Open the list of which village again?
    .help = Type village and month, for example: Lương Ngọc 12/2026, or choose a line.
    .short = Village and month
    .none = No closed village list can be opened again.
    .unreadable = Which village or month? For example: Lương Ngọc 12/2026
    .not-found = This village list was not found.
    .several = Which village?
reopen-village-reason = Why? The village head will read it.
    .short = Reason
    .choice-people-missing = People are missing
    .choice-wrong-data = Something is wrong
    .choice-village-asks = The village asked for it
reopen-village =
    .reopened = The list of { $unit } for { $month } is open again.
    .already = The list of { $unit } for { $month } is open.
    .notice = The commune opened the list of { $unit } for { $month } again. Reason: { $reason }. When it is ready, close it: /chotdanhsach
close-month-month = Close the commune's list of which month?
    .help = Type the month that is paid, for example 12/2026, or choose a line.
    .short = Month
    .none = No month is to be closed now.
    .unreadable = Which month? For example: 12/2026
    .not-found = This month was not found in your units. /lich shows the open one.
    .several = Several fit, choose one:
close-month-sure =
    { $month-unit }
    { $month-summary }
    Close the commune's list? New changes then count for the next month.
    .short = Close
    .choice-close = Close
    .words-close = close|yes|ok
    .choice-stop = Not yet
    .words-stop = no|not yet|later
    .ended = Not closed.
close-month =
    .closed = The list of { $unit } for { $month } is closed. Changes from now on count for the next month.
    .notice = { $unit } has closed its list for { $month }.
lock-month-month = Lock which month?
    .help = Type month and commune, for example: 12/2026 Cẩm Lương, or choose a line.
    .short = Month
    .none = No month is closed and not locked that is yours to lock. Where there is a district, the district locks.
    .unreadable = Which month? For example: 12/2026
    .not-found = This month was not found in your units.
    .several = Which commune and month?
lock-month-sure =
    { $month-unit }, { $month-stands }
    { $month-summary }
    Lock it? The payment list can then not be changed.
    .short = Lock
    .choice-lock = Lock
    .words-lock = lock|yes|ok
    .choice-stop = Not yet
    .words-stop = no|not yet|later
    .ended = Not locked.
lock-month =
    .locked =
        { $unit }, month { $month } is locked, version { $version }: { $people } benefits, { $total } đồng.
        { $transfers } transfers, { $cash } in cash. The list: /xuat chi-tra { $month }
    .notice =
        { $unit }, month { $month } is locked, version { $version }: { $people } benefits, { $total } đồng. { $transfers } transfers, { $cash } in cash.
        Changes from now on count for the next month.
reopen-month-month = Open which month again?
    .help = Type the month and then the reason, for example: /mokhoa 11/2026 wrong sum
    .short = Month
    .none = No month is closed or locked.
    .unreadable = Which month? For example: /mokhoa 11/2026 wrong sum
    .not-found = This month was not found in your units.
    .several = Which commune and month?
reopen-month-reason = { $month-line } ({ $month-stands }). Why open it again?
    .short = Reason
    .choice-wrong-person = Somebody wrong or missing
    .choice-wrong-sum = A wrong sum
    .choice-wrong-account = A wrong payee or account
reopen-month =
    .diff = Open { $unit }, month { $month } again ({ $state }, version { $version }). Reason: { $reason }
    .reopened = { $unit }, month { $month } is open again as version { $version }. Reason: { $reason }. The list exported before stays as it was.
    .reopened-list = The list of { $unit } for { $month } is open again. When it is ready, close it: /chot { $month }
mark-month-month = Which month?
    .help = Type month and commune, for example: 12/2026 Cẩm Lương, or choose a line.
    .short = Month
    .none = No month waits for a next step.
    .unreadable = Which month? For example: 12/2026
    .not-found = This month was not found in your units.
    .several = Which commune and month?
mark-month-step = { $month-line }: { $month-stands }. Note which step?
    .short = Step
    .choice-verified = The police have verified
    .words-verified = verified
    .choice-sent = Sent to the payer
    .words-sent = sent
    .choice-reconciled = Reconciled
    .words-reconciled = reconciled
    .choice-closed = This month is done
    .words-closed = done|closed
mark-month =
    .marked = { $unit }, month { $month }: { $state }.
    .not-yours = Others note this step for { $unit }, month { $month }. Nothing changed.
opened-account-record = For whom did the bank open an account?
    .short = Record
opened-account-bank = At which bank?
    .short = Bank
opened-account-account = The new account number?
    .short = Account
opened-account-holder = Whose name is on the account? Choose 1 if it is this.
    .short = Holder
opened-account-confirm =
    The new account:
    { $lines }

    Is this right?
    .choice-send = Note it
    .words-send = yes|y|ok|note
    .choice-edit = Enter it again
    .choice-cancel = Leave it
note-opened-account =
    .noted = Account { $account } ({ $bank }) of { $name } is noted, file { $code }; paid into from { $month }. The person who registered was told.
    .not-found = This record was not found.
    .not-waiting = No registration of this record waits for a bank. To change an account, use /sua.
    .changed = File { $code } was changed after you looked. Nothing is noted.
    .holder-differs = The holder is not { $name }. Nothing is noted; please ask the bank.
    .has-account = { $name } is paid into another account. Nothing is noted; change it by /sua, which takes two.
mark-cash-place = Cash of which village?
    .help = Type the village, and a month where needed: thôn 3 tháng 10; or choose a line.
    .short = Village
    .none = Nobody on a locked list waits for cash.
mark-cash-marks =
    { $place-name }: { $place-people } people have not got theirs, { $place-sum } đồng.
    { $place-list }{ $place-more ->
        [0] {""}
       *[other] {" "}… and { $place-more } more, to be noted after these.
    }

    Who got it? Type: hết (all); or: hết trừ 2 vắng, 5 chết; or: đã phát 1, 3; or: 4 chuyển đi.
    .help = Type “hết” when all got it, “hết trừ 2, 5” except for some, “đã phát 1, 3” when only some did. A reason stands behind the number: vắng, chết, chuyển đi, thiếu giấy, không nhận.
    .short = Handed out
mark-cash-reason = { $marks-open-names }: why not?
    .short = Reason
    .choice-absent = Absent
    .words-absent = absent
    .choice-deceased = Deceased
    .words-deceased = deceased|dead
    .choice-moved = Moved away
    .words-moved = moved
    .choice-no-paper = Papers missing
    .words-no-paper = papers
    .choice-declined = Declined
    .words-declined = declined
    .choice-other = Another reason
    .words-other = other
    .choice-paid = Got it after all
    .words-paid = paid
mark-cash-confirm =
    { $place }:
    Got it: { $marks-paid } people, { $marks-sum } đồng.
    { $marks-unpaid ->
        [0] {""}
       *[other] Did not: { $marks-names }.
    }{ $marks-open ->
        [no] {""}
       *[yes] {" "}{ $reason }: { $marks-open-names }.
    }

    Note this?
    .choice-send = Note it
    .words-send = note|yes|y|ok
    .choice-edit = Change it
    .choice-cancel = Note nothing
mark-cash =
    .marked =
        Cash of { $name } noted: { $paid } people got it ({ $sum } đồng), { $unpaid } did not.{ $left ->
            [0] {""}
           *[other] {" "}{ $left } are not noted yet.
        }{ $flagged ->
            [0] {""}
           *[other] {" "}Suspending { $flagged } was proposed: not received for months.
        }{ $deceased ->
            [0] {""}
           *[other] {"\u000A"}Reported dead: { $deceased } people, not paid on and not carried to next month. Decide about it: type /dexuat
        }
        What was not received is added to next month. A mistake is taken back by: hoàn tác.
    .not-found = This cash list was not found.
    .changed = Somebody noted cash of { $name } after you looked. Nothing has changed; type /phattien to look again.
answer-cash-place =
    .unreadable = Which village? For example: thôn 3, or thôn 3 tháng 10
    .not-found = Nobody waits for cash there: the month is not locked, all got theirs, or it is not your unit.
    .several = Which village?
answer-cash-marks =
    .shown = { $paid } got it, { $unpaid } did not
    .unreadable = Who got it? For example: hết; hết trừ 2 vắng; đã phát 1, 3
    .nobody = “{ $said }” is nobody and no reason here. Use the numbers of the list, 1 to { $most }.
    .several = “{ $said }” fits several people. Use the number of the line.
    .gone = Nobody on this list waits any more. Type /phattien to look again.
answer-period-words =
    .help = Type a month or unit after the command, for example: /tiendo 12/2026 Cẩm Lương
    .bad-month = Which month? For example: /tiendo 12/2026
    .unknown-unit = This unit was not found.
    .which-unit = There are several: { $units }. Add the unit's code.
progress-what =
    .short = Unit and month
show-progress =
    .not-found = Unit or month not found.
    .several = each commune below
    .no-village = Village unknown
    .shown =
        { $unit }, month { $month }: { $state }.
        { $people } benefits, { $registered } with an account ({ $percent }%).
        { $lines }
        { $late ->
            [0] All have sent.
           *[other] Not sent ({ $late }): { $names }.
        }{ $locked ->
            [yes] {" "}Locked as version { $version }: { $total } đồng.
           *[no] {""}
        }
    .village =
        { $closed ->
            [yes] ✓
           *[no] –
        } { $name }: { $registered }/{ $people } with an account, { $waiting } waiting, { $verified } verified{ $results ->
            [0] {""}
           *[other] , { $paid } paid, { $failed } not received
        }
    .commune = { $name }: { $state }; { $closed }/{ $villages } villages, { $registered }/{ $people } with an account{ $results ->
            [0] {""}
           *[other] , { $paid } paid, { $failed } not received
        }
calendar-key =
    .village-close-day = Village lists close
    .commune-close-day = The commune's list closes
    .payment-list-day = The payment list goes out
    .payment-start-day = Payment begins
    .return-day = Results come back
show-calendar =
    .not-found = There is no calendar for this unit.
    .shown =
        Calendar of { $unit }:
        { $lines }
    .line =
        { $name }: { $inclusive ->
            [yes] up to and including day { $day }
           *[no] before day { $day }
        }
    .shift = A last day on a holiday moves to the next working day.
    .open = Open month: { $month } ({ $state }).
    .last =
        { $name } for it: last day { $day }{ $left ->
            [0] , today
           *[other] {""}
        }
answer-day-of-month =
    .help = Type a day of the month, from 1 to 31.
    .no-such-day = A day from 1 to 31. For example: 25
answer-calendar-unit =
    .unknown = This unit was not found among yours.
    .ambiguous = There are several, choose one:
set-calendar-unit = Whose calendar?
    .help = Type the name or code of the unit.
    .short = Unit
    .none = There is no unit to set a calendar for.
set-calendar-key = Which day?
    .short = Day of what
    .choice-village = Village lists close
    .choice-commune = The commune's list closes
    .choice-list = The payment list goes out
    .choice-start = Payment begins
    .choice-return = Results come back
    .choice-shift = Last day on a holiday
set-calendar-day = Which day of the month?
    .short = Day
set-calendar-counts = Is that day itself still in time?
    .short = How it counts
    .choice-before = It must be before that day
    .words-before = before|no
    .choice-including = That day is still in time
    .words-including = including|yes
set-calendar-shift = Move a last day on a holiday to the next working day?
    .short = Move
set-calendar-confirm =
    The calendar will be:
    { $lines }

    Is that right?
    .choice-send = Yes, set it
    .choice-cancel = No, leave it
set-calendar =
    .not-found = This unit was not found among yours.
    .set = The calendar of { $unit } is set, from today on. See /lich

### Reminders, broadcasts, loudspeaker, lists sent by themselves

remind-deadline =
    .village = { $left } days until the list of village { $village } closes for the payment of { $month } (last day: { $day }). When it is done, type: /chotdanhsach
    .villages = { $left } days until the village lists close for the payment of { $month } (last day: { $day }). Still missing: { $villages }. Remind them: /nhacthon
    .commune = { $left } days until the list of { $commune } closes for the payment of { $month } (last day: { $day }). When it is done, type: /chot
remind-villages =
    .none = Every village has closed its list; nobody has to be reminded.
    .reminded = Reminded { $count } villages: { $villages }.{ $silent ->
            [0] {""}
           *[other] {" "}No village head uses An Sinh yet in: { $without }.
        }
remind-draft =
    .notice =
        { $flow ->
            [change-account] You were in the middle of changing your account. To go on, write anything and I will ask the same question again. To drop it, write: cancel
           *[other] You were in the middle of registering. To go on, write anything and I will ask the same question again. To drop it, write: cancel
        }
remind-returned =
    .notice = Registration { $code } of { $name } was returned, because: { $reason }. Write "register" to correct and send it again.

broadcast =
    .preview =
        To { $count } people ({ $audience }, { $unit }):

        { $words }

        Can go at once: { $free }. Billed by Zalo: { $billed } messages, about { $cost } đồng. Wait until the person writes: { $waits }.
        Messages go from 7 to 21 o'clock only, and a second person has to approve.
    .not-found = This unit or broadcast was not found. A broadcast is for a commune or a village.
    .nobody = There is nobody in this group. Nothing was sent.
    .diff = send a message to { $count } people ({ $audience }, { $unit }): "{ $words }"
    .started = Broadcast { $number } is approved: { $count } people, sent bit by bit from 7 to 21 o'clock. See or pause it: /xemthongbao
    .message = Notice of { $unit }: { $words }
    .ended = Broadcast { $number } has gone through: { $all } people. Still waiting: { $waiting }. Not delivered: { $failed }.
    .line =
        Broadcast { $number } · { $unit } · { $state ->
            [sending] being sent
            [paused] paused
            [stopped] stopped
           *[done] sent
        } · { $arrived }/{ $all } arrived{ $failed ->
            [0] {""}
           *[other] , { $failed } not delivered
        }
    .changed = Broadcast { $number } has changed; this can no longer be done. Type /xemthongbao to see it.
    .steered-pause = Broadcast { $number } is paused. Go on: /xemthongbao
    .steered-resume = Broadcast { $number } goes on.
    .steered-stop = Broadcast { $number } is stopped. Whoever got it keeps it.
broadcast-unit = For which unit?
    .empty = Name a commune or village. Example: /thongbao thôn 1
    .unknown = This unit was not found. Example: /thongbao thôn 1
    .ambiguous = Several places have this name. Choose one:
broadcast-audience = To whom?
    .short = Recipients
    .choice-registered = Everybody who registered
    .words-registered = all|everybody
    .choice-returned = People whose registration was returned
    .words-returned = returned
    .choice-open-account = People waiting for an account
    .words-open-account = account
    .choice-cash = People paid in cash
    .words-cash = cash
    .choice-failed = People whose payment failed
    .words-failed = failed
    .choice-village-heads = The village heads
    .words-village-heads = village heads
broadcast-words = What is the message? Keep it short, with nobody's name or number.
    .short = Message
broadcast-confirm =
    { $preview }

    Send this request to be approved?
broadcasts-broadcast = Which broadcast?
    .short = Broadcast
    .none = There is no broadcast yet.
broadcasts-way = What is to be done with this broadcast: { $broadcast-line }?
    .short = Action
    .choice-pause = Pause
    .words-pause = pause
    .choice-resume = Go on
    .words-resume = resume|go on
    .choice-stop = Stop for good
    .words-stop = stop
answer-broadcast =
    .help = Choose a broadcast from the list above by the number of its line.
    .choose-one = Choose a broadcast from the list.
answer-subscription =
    .help = Choose a line from the list above by its number.
    .choose-one = Choose a line from the list.

loudspeaker =
    .not-found = No unit was found.
    .register =
        To be read out:

        People of { $unit } who receive a benefit, and those who receive for them, are invited to have it paid into an account. It is voluntary and free; without it the money is paid as before. Write "register" to An Sinh on Zalo or Telegram, or see the village head, who will help. Bring your citizen card and account number. Remember: nobody may ask you for an OTP, a PIN or a password. Thank you.
    .deadline =
        To be read out:

        { $has-closes ->
            [no] People of { $unit }: if anything changes about somebody's benefit (new, moved, died, another payee, another account), tell the village head soon, in time for the payment of { $month }. What comes later counts for the next payment. Thank you.
           *[other] People of { $unit }: if anything changes about somebody's benefit (new, moved, died, another payee, another account), tell the village head by { $closes }, in time for the payment of { $month }. What comes later counts for the next payment. Thank you.
        }
    .payment =
        To be read out:

        { $has-day ->
            [no] This month's benefits are being paid.
           *[other] Benefits are paid from { $day }.
        } Those paid into an account only have to look at it. { $has-place ->
            [no] Those paid in cash go to the usual place, with their citizen card.
           *[other] Those paid in cash go to { $place }, with their citizen card.
        } Families of people who cannot walk tell the village head, and the money is brought home. Thank you, people of { $unit }.
    .fraud =
        To be read out:

        { $commune } reminds the people of { $unit }: registering and receiving benefits is free. Officers, the police and banks never ask for an OTP, a PIN or a password, nor for money in advance. Whoever does is a fraudster: hang up and tell the village head or the police. Thank you.
loudspeaker-topic = What is it about?
    .short = Topic
    .choice-register = Registering an account
    .words-register = register
    .choice-deadline = Last day for changes
    .words-deadline = deadline|changes
    .choice-payment = Payment day
    .words-payment = payment
    .choice-fraud = Beware of fraud
    .words-fraud = fraud
loudspeaker-day = Paid from which day?
    .short = Day
    .choice-none = Do not say
loudspeaker-place = Where do those go who are paid in cash?
    .short = Place
    .choice-none = As every month

subscribe =
    .subscribed = From now on comes here by itself, { $event }: { $list } ({ $group }) of { $unit }. It is sent in office hours. To end it: /thoinhan
    .already = Already asked for, { $event }: { $list } ({ $group }) of { $unit }. To end it: /thoinhan
    .group-bao_tro_xa_hoi = social assistance
    .group-nguoi_co_cong = merit
    .unsubscribed = This list will no longer come by itself.
    .not-found = This list or unit was not found.
    .line = { $list } ({ $group }) · { $unit } · { $event }
subscribe-list = Which list is to come by itself? The place may be typed, too: chi trả thôn Lương Ngọc
    .short = List
    .help = Write the name of the list, with the village, the group and the event if you like: chi trả thôn Lương Ngọc khi khóa tháng.
subscribe-event = When?
    .short = When
    .choice-village-closed = when a village closes its list
    .words-village-closed = village
    .choice-commune-closed = when the commune closes its list
    .words-commune-closed = commune
    .choice-month-locked = when the month is locked
    .words-month-locked = locked
    .choice-results-taken = when payment results came back
    .words-results-taken = results
    .choice-monday = every Monday morning
    .words-monday = monday|weekly
unsubscribe-subscription = Which list is to stop?
    .short = List
    .none = No list comes by itself.

reconcile-file-file = Please send the list that came back (Excel) here. It is compared with the one that went out; nothing is changed.
    .short = File
reconcile-file =
    .started = Comparing { $file } with the list that went out; the differences follow.
    .progress = Comparing { $file }: { $done } rows of the two lists read.
    .not-found = This file was not found.
    .no-baseline = No list of this unit has gone out that it could be compared with. Please export the summary or annex 1 first.
    .unreadable = { $file } cannot be read, so nothing was compared. { $why }
    .done =
        { $file } was compared with { $list } of { $period }, version { $version }: same { $same }, added { $added }, gone { $removed }, changed { $changed }.
        Without a change that explains them: { $unexplained }. The file tells of each row; the records are as they were.{ $earlier ->
            [none] { "" }
           *[other] { " " }The list says { $earlier }, and none of that month went out: please see whether it is the right file.
        }

progress-picture =
    .done = Progress of { $unit }, payment of { $month }.
    .title = Progress of { $unit }
    .subtitle = Payment of { $month } · as of { $day }
    .whole = Altogether
    .no-village = Village unknown
    .verified = with an account, identity verified
    .registered = with an account
    .waiting = waiting for approval
    .missing = none yet
    .results = Paid: { $paid } · not received: { $failed }
    .late = list not closed
    .trend = Paid into an account, by month
    .failures = Why money did not arrive
