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
contact details = contact = email = phone
contact info = contact = email = phone
customer service = contact = support = help
customer support = contact = support = help
helpline = phone = contact
hotline = phone = contact
your email = contact = email
your number = contact = phone
your address = contact = find you = located
your phone = contact = phone
email you = contact = email
write to you = contact = email
message you = contact
drop you a line = contact
reach out = contact
an agent = contact = support
where are you = located = find you = address = directions = contact
what street = address = located = find you = contact
find you = located = address = directions
get to you = directions = find you = located
closing time = open = hours = close
how late = open = hours = close
open until = hours = close
what days = open = when
deliver = shipping = ship
delivery = shipping = ship
arrive = delivery = shipping
dispatch = ship = send = delivery
get my order = delivery = shipping
get my stuff = delivery = shipping
get my things = delivery = shipping
not arrived = track = where is = late = delivery
never arrived = track = lost = where is
has not come = track = where is = late
still waiting = track = late = delay
parcel = package = order = delivery
package = parcel = order = delivery
courier = delivery = carrier
tracking = track = where is
overseas = abroad = international = countries
abroad = international = countries = overseas
other countries = international = abroad
withdraw = cancel
terminate = cancel = end
quit = cancel = leave = end
leave = cancel
changed my mind = cancel = return = withdraw
change my mind = cancel = return
by mistake = cancel = undo = wrong
do not want any more = cancel = end
do not want anymore = cancel = end
do not want any longer = cancel = end
do not need any more = cancel = return
no longer want = cancel = end
no longer need = cancel = return
get out of = cancel = leave
opt out = unsubscribe = cancel
notice period = cancel = notice
cannot come = cancel = reschedule
can not come = cancel = reschedule
cannot make it = cancel = reschedule
can not make it = cancel = reschedule
cant make it = cancel = reschedule
not able to come = cancel = reschedule
turn up = attend = show = cancel
no show = miss = cancel
another day = reschedule = change = move
different day = reschedule = change = move
other day = reschedule = change
swap = exchange = change
does not fit = return = exchange = size
wrong size = exchange = return
return policy = return = returns
refund policy = refund = return
send it back = return
price list = cost = price
pricing = price = cost = plan
monthly fee = membership = subscription = cost
entrance fee = admission = ticket = cost
entry fee = admission = ticket = cost
ticket price = admission = cost = ticket
rates = price = cost = fee
tariff = price = cost
charges = fee = cost = price
cost anything = free = price
cost money = free = price
pay anything = free = cost
pay extra = included = cost = extra
for nothing = free
is it free = cost = price
cheaper = discount = reduced
promo code = voucher = discount = coupon
special offer = discount = offer
amex = card = payment methods = pay
visa = card = payment methods = pay
mastercard = card = payment methods = pay
paypal = payment methods = pay
apple pay = payment methods = pay = card
contactless = card = payment methods = pay
debit card = card = payment methods = pay
cheque = payment methods = pay
bank transfer = payment methods = pay
direct debit = pay = payment
pay by = payment methods = pay
bring a friend = guest = visitor
bring someone = guest = visitor
friend = guest
mate = friend = guest
buddy = friend = guest
visitor = guest
baby = child = children = infant
babies = child = children = infants
toddler = child = children
little one = child = children
teenager = young = age = child
pensioner = senior = age = concession
seniors = elderly = age = concession
at uni = student
what age = how old = age
minimum age = how old = age
old enough = how old = age
creche = childcare = children
day care = childcare
babysitting = childcare
step free = wheelchair = accessible = access
stairs = wheelchair = accessible = lift
disabled = wheelchair = accessible
wheelchair = step free = access = disabled
locked out = log in = login = password = access
get into my account = log in = login = password
pass word = password
close my account = delete account
erase = delete = remove = wipe
wipe = delete = erase = remove
register = sign up = create account = join
join = sign up = become member = register
enrol = register = sign up = join
become a member = join = membership = sign up
renew = renewal = extend = extension
prolong = renew = extend
reserve = book = booking
reservation = booking = book
book = reserve = reservation
slot = appointment = place = time
spot = place
fully booked = full = waiting list
booked up = full = waiting list
no places left = full = waiting list
sold out = full = available = stock
in stock = available = availability
out of stock = available = availability
hand in = return = submit
drop off = return = hand in
pick up = collect = collection
fetch = collect = pick up
loo = toilet = bathroom
restroom = toilet = bathroom
bathroom = toilet
toilets = bathroom = restroom
cabinet = locker = cupboard
somewhere safe = locker = safe = storage
leave my bag = locker = cloakroom = luggage
something to eat = food = restaurant = cafe
grab a bite = food = restaurant = cafe
snacks = food = eat
luggage = baggage = suitcase = bags
suitcase = luggage = baggage
petrol = fuel = gas
bump = damage = accident
scratch = damage
prang = damage = accident
deposit = security
get a job = work for = jobs = vacancies = careers
hiring = jobs = vacancies = careers
vacancies = jobs = careers
internship = jobs = work
add ons = plugins = extensions
add on = plugin = extension
addon = plugin = extension
addons = plugins = extensions
plugin = extension = add on
plugins = extensions = add ons
extensions = plugins = add ons
preferences = settings = options = configuration
settings = preferences = options = configuration
config = configuration = settings
launch = start = open
boot = start
takes ages to open = starts slowly = slow
takes forever = slow
takes so long = slow
sluggish = slow = performance
speed up = slow = faster = performance
newest version = update = upgrade = latest
latest version = update = upgrade
new version = update = upgrade
older version = downgrade = previous
previous version = downgrade = revert
move my data = import = export = migrate
bring my = import = migrate
move my = import = migrate = transfer
save as = export
convert to = export
another computer = devices = sync = transfer = move
second device = devices = sync
my phone = mobile
on my phone = mobile = app
iphone = mobile = ios = phone
android = mobile = phone
ipad = tablet = mobile = ios
no network = offline
no connection = offline = internet
without wifi = offline
read my = private = privacy = encrypted
see my data = privacy = private = encrypted
spy = privacy = private = tracking
snoop = privacy = private
gdpr = privacy = data
personal data = privacy = data
hacked = security = secure = safe
another drive = location = folder = stored
what folder = where = stored = location
which folder = where = stored = location
source code = open source = repository
github = repository = source code = open source
runs on = works with = supported = platform
compatible = supported = support = work with
system requirements = requirements = need = supported
set up = install = installation = configure
setup = install = installation
get started = start = begin = install
where do i begin = beginner = start
beginner = new = start
newbie = beginner = new
never done = beginner = first
first time = beginner = new = first
report a bug = issue = bug
found a bug = report = issue
does not open = start = crash = error
blank screen = black screen = display = crash
forgot my password = reset password
change password = reset password
jab = injection = vaccine
shot = injection = vaccine
expecting = pregnant = pregnancy
months gone = pregnant = pregnancy
pregnancy = pregnant
meds = medication = medicine = drugs
pills = medication = medicine = tablets
contagious = infectious = catch = spread
catch it = contagious = infectious = spread
pass it on = contagious = infectious = spread
signs = symptoms
sick = ill = illness
cure = treatment = treat
deadly = die = fatal
doc = doctor
emergency = urgent
in agony = pain
killing me = pain = hurts
sore = pain = hurts
hurts = pain
began = start = begin
ended = end = over
killed = died = deaths = casualties = victims
death toll = killed = deaths = casualties
dead = died = deaths = killed
took place = happen = held
take place = happen = held = where
took part = involved = participants
what caused = cause = why = reason
root cause = cause = why = reason
goal = aim = purpose
aim = goal = purpose
what for = purpose = use
founder = founded = started
set up by = founded
pulled out = left = withdrew
""".strip().splitlines()
)
"""Each line: what is said, and what an FAQ may have for it."""
