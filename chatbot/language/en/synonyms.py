"""What ordinary people say for one another in a few words, where single words do not mean the same."""

from __future__ import annotations

SYNONYMS = tuple(
    tuple(phrase.strip() for phrase in line.split("="))
    for line in """
free of charge = free = paid = cost = costs
for free = paid = cost
have to pay = cost = price = fee = charge
do i pay = cost = price
how much = cost = price = fee
what do you charge = cost = price
postage = shipping = delivery cost
post = ship = send = mail
get rid of = uninstall = remove = delete = cancel
get rid = uninstall = remove = delete
throw away = delete = remove = discard
take off = remove
switch off = turn off = disable = deactivate
switch on = turn on = enable = activate
turn off = disable = deactivate
turn on = enable = activate
shut down = turn off = close
get hold of = contact = reach
get in touch = contact
reach you = contact
talk to a human = contact
talk to someone = contact = phone
speak to someone = contact = phone
real person = contact
phone number = contact = phone = call
email address = contact = email
call you = contact = phone
ring you = contact = phone = call
graphics card = gpu
processor = cpu
operating system = os = platform
stand for = mean = abbreviation
stands for = mean = abbreviation
sign up = register = subscribe = join = create account
sign in = log in = login
sign out = log out
log in = login = sign in
opening hours = open = opening times = hours
opening times = open = opening hours
what time = open = when
business hours = open
send back = return
give back = return
bring back = return
take back = return
money back = refund
get my money = refund
call off = cancel
back out = cancel
put off = postpone = reschedule
move my appointment = reschedule = change appointment
look after = care
find out = know = learn
how far along = track = status
where is my = track
burnt out = broken = defective
does not work = broken = problem = trouble
not working = broken = problem = trouble
will not start = crash = problem
broke = broken = damaged
fell apart = broken
worn out = wear off = worn
too big = size = fit
too small = size = fit
hotkeys = keyboard shortcuts = shortcuts
hotkey = keyboard shortcut = shortcut
key bindings = keyboard shortcuts = shortcuts
dark mode = theme = colours = appearance
black background = dark mode = theme
no internet = offline
without internet = offline
on a plane = offline
wifi = wi fi = wireless
laptop = computer = notebook
mobile = phone = smartphone
cell phone = phone = mobile
kids = children = child
kid = child = children
grown up = adult
grown ups = adults
wheelchair = accessible = accessibility = disabled
pets = dogs = animals
doggy = dog
car park = parking
where do i park = parking
leave my car = parking
by train = get there = directions = public transport
by bus = get there = directions = public transport
how do i get there = directions = find you = where
physical store = shop = showroom = store
brick and mortar = shop = showroom = store
in person = shop = showroom = visit
mailing list = newsletter
monthly rates = instalments = installments
in instalments = monthly
credit card = card = visa = mastercard = payment methods
pay with = payment methods = accept
do you take = accept = payment methods
cash = payment methods
gift card = voucher = gift voucher
voucher = gift card = coupon
discount = reduced = cheaper = concession
student price = discount = reduced = concession
warranty = guarantee = guaranteed
guarantee = warranty
covered = guarantee = warranty = insurance
invoice = bill = receipt
bill = invoice
jumper = sweater = pullover
trousers = pants
lift = elevator
flat = apartment
holiday = vacation
rubbish = garbage = trash = waste
bin = trash = garbage
queue = line = wait
lost = missing = find
forgot = forgotten = reset = lost
second hand = used
open source = licence = license
cheap = price = cost
expensive = price = cost
how soon = how long
how fast = how long = take
how many days = how long
takes ages = slow
hangs = freezes = slow = stuck
freezes = hangs = stuck
laggy = slow = lag
crashed = crash = crashes
blow up = crash = error
go back to = downgrade = revert = roll back
undo = revert = restore
get it back = restore = recover
bring it back = restore = recover
deleted by accident = restore = recover
accidentally deleted = restore = recover
move over = import = migrate = transfer
switching from = migrate = import
switch over = migrate
come from = origin
in charge = responsible = leader = head
what happened = events = consequences
led to = consequences = result = cause
""".strip().splitlines()
)
"""Each line: what is said, and what an FAQ may have for it."""
