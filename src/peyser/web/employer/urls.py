from django.urls import path

from peyser.web.employer import contacts, locations
from peyser.web.employer.drafts import begin_draft, discard, draft_step
from peyser.web.employer.home import home
from peyser.web.employer.invitation import invitation
from peyser.web.employer.order_entry import edit_order, new_order
from peyser.web.employer.orders import close, order, order_list, show_name
from peyser.web.employer.register import register
from peyser.web.employer.results import result, waiting
from peyser.web.employer.short_form import short_form, short_form_sheet
from peyser.web.employer.terms import terms

urlpatterns = [
    path("", home, name="employer-home"),
    path("register/", register, name="employer-register"),
    path("invitation/<str:key>/", invitation, name="employer-invitation"),
    path("terms/", terms, name="employer-terms"),
    path("contacts/", contacts.contacts, name="employer-contacts"),
    path("contacts/new/", contacts.invite, name="employer-contact-new"),
    path("contacts/<int:contact_pk>/", contacts.contact, name="employer-contact"),
    path("contacts/<int:contact_pk>/move/", contacts.move, name="employer-contact-move"),
    path("locations/", locations.locations, name="employer-locations"),
    path("locations/new/", locations.add, name="employer-location-new"),
    path("locations/<int:location_pk>/", locations.location, name="employer-location"),
    path("locations/<int:location_pk>/end/", locations.end, name="employer-location-end"),
    path("orders/", order_list, name="employer-orders"),
    path("orders/new/", new_order, name="employer-order-new"),
    path("short-form/", short_form, name="employer-short-form"),
    path("short-form/sheet/", short_form_sheet, name="short-form-sheet"),
    path("orders/new/steps/", begin_draft, name="employer-order-begin"),
    path("orders/<int:pk>/draft/discard/", discard, name="employer-order-discard"),
    path("orders/<int:pk>/draft/<str:step>/", draft_step, name="employer-order-draft"),
    path("orders/<int:pk>/", order, name="employer-order"),
    path("orders/<int:pk>/edit/", edit_order, name="employer-order-edit"),
    path("orders/<int:pk>/close/", close, name="employer-order-close"),
    path("orders/<int:pk>/show-name/", show_name, name="employer-order-show-name"),
    path("referrals/", waiting, name="employer-referrals"),
    path("referrals/<int:pk>/result/", result, name="employer-referral-result"),
]
