from django.urls import path

from peyser.web.employer.drafts import begin_draft, discard, draft_step
from peyser.web.employer.home import home
from peyser.web.employer.order_entry import edit_order, new_order
from peyser.web.employer.orders import close, order, order_list
from peyser.web.employer.register import register
from peyser.web.employer.results import result, waiting
from peyser.web.employer.short_form import short_form, short_form_sheet

urlpatterns = [
    path("", home, name="employer-home"),
    path("register/", register, name="employer-register"),
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
    path("referrals/", waiting, name="employer-referrals"),
    path("referrals/<int:pk>/result/", result, name="employer-referral-result"),
]
