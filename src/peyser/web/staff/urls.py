"""The pages of job center staff, below /staff/."""

from django.urls import include, path

from peyser.web.employer import contacts as employer_contacts
from peyser.web.employer import locations as employer_locations
from peyser.web.employer.terms import terms as employer_terms
from peyser.web.policy import announcements
from peyser.web.staff import enrollments
from peyser.web.staff.employers import desk as employer_desk
from peyser.web.staff.employers import discrimination as employer_discrimination
from peyser.web.staff.employers import follow_ups as employer_follow_ups
from peyser.web.staff.employers import notes as employer_notes
from peyser.web.staff.employers import plan as employer_plan
from peyser.web.staff.employers import record as employer_record
from peyser.web.staff.employers.register import register_employer
from peyser.web.staff.home import home
from peyser.web.staff.orders import (
    candidates,
    confidential,
    contact,
    drafts,
    entry,
    review,
    sharing,
    short_form,
    status,
    timeliness,
    wording,
)
from peyser.web.staff.orders import desk as order_desk
from peyser.web.staff.orders import record as order_record
from peyser.web.staff.referrals import record as referral_record
from peyser.web.staff.referrals import refer
from peyser.web.staff.reports import views as report_views
from peyser.web.staff.seekers import (
    assessments,
    clock,
    clock_acts,
    correct,
    enroll,
    find,
    help_elsewhere,
    notes,
    profile,
    programs,
    register,
    services,
)
from peyser.web.staff.seekers import record as seeker_record

seekers = [
    path("seekers/", find.find_person, name="staff-seekers"),
    path("seekers/new/", register.register_person, name="staff-seeker-new"),
    path("seekers/assist/<str:state_id>/", find.assist, name="staff-seeker-assist"),
    path("seekers/<int:pk>/", seeker_record.overview, name="staff-seeker"),
    path("seekers/<int:pk>/profile/<str:step>/", profile.profile_step, name="staff-seeker-profile"),
    path("seekers/<int:pk>/clock/", clock.clock, name="staff-seeker-clock"),
    path("seekers/<int:pk>/assessments/", assessments.assessments, name="staff-seeker-assessments"),
    path("seekers/<int:pk>/assessments/<slug:kind>/edit/", assessments.assess, name="staff-seeker-assess"),
    path("seekers/<int:pk>/assessments/test/", assessments.add_test, name="staff-seeker-test"),
    path("seekers/<int:pk>/assessments/meeting/", assessments.add_meeting, name="staff-seeker-meeting"),
    path("seekers/<int:pk>/assessments/birth/", assessments.verify_birth, name="staff-seeker-verify-birth"),
    path("seekers/<int:pk>/labor-market/", assessments.market, name="staff-seeker-market"),
    path("seekers/<int:pk>/clock/plan/", clock_acts.plan, name="staff-seeker-plan"),
    path("seekers/<int:pk>/clock/plan/<int:plan_pk>/", clock_acts.close_plan, name="staff-seeker-plan-close"),
    path("seekers/<int:pk>/clock/gap/", clock_acts.gap, name="staff-seeker-gap"),
    path("seekers/<int:pk>/clock/gap/<int:gap_pk>/", clock_acts.change_gap, name="staff-seeker-gap-change"),
    path("seekers/<int:pk>/clock/exit/<int:period_pk>/", clock_acts.exclude, name="staff-seeker-exclude"),
    path("seekers/<int:pk>/clock/close/<int:enrollment_pk>/", clock_acts.close, name="staff-seeker-close"),
    path("seekers/<int:pk>/services/", services.services, name="staff-seeker-services"),
    path("seekers/help-due/", help_elsewhere.due, name="staff-help-due"),
    path("seekers/<int:pk>/help/", help_elsewhere.help_elsewhere, name="staff-seeker-help"),
    path("seekers/<int:pk>/help/ready/", help_elsewhere.readiness, name="staff-seeker-ready"),
    path("seekers/<int:pk>/help/<int:referral>/", help_elsewhere.outcome, name="staff-seeker-help-outcome"),
    path("enrollments/", enrollments.enrollments, name="staff-enrollments"),
    path("seekers/<int:pk>/programs/", programs.programs, name="staff-seeker-programs"),
    path("seekers/<int:pk>/programs/proof/", programs.record_proof, name="staff-seeker-proof"),
    path(
        "seekers/<int:pk>/programs/proof/<int:fact_pk>/withdraw/",
        programs.withdraw_proof,
        name="staff-seeker-proof-withdraw",
    ),
    path("seekers/<int:pk>/programs/<str:program>/", programs.enroll_program, name="staff-seeker-program"),
    path("seekers/<int:pk>/services/<int:service_pk>/", correct.correct, name="staff-seeker-service-correct"),
    path("seekers/<int:pk>/enroll/", enroll.enroll, name="staff-seeker-enroll"),
    path("seekers/<int:pk>/notes/", notes.notes, name="staff-seeker-notes"),
    path("seekers/<int:pk>/referrals/", seeker_record.referrals, name="staff-seeker-referrals"),
    path("seekers/<int:pk>/jobs/", seeker_record.jobs, name="staff-seeker-jobs"),
    path("seekers/<int:pk>/history/", seeker_record.history, name="staff-seeker-history"),
]
reports = [
    path("reports/employers/", report_views.employers, name="staff-report-employers"),
    path("reports/employers.csv", report_views.employers_file, name="staff-report-employers-file"),
    path("reports/services/", report_views.services, name="staff-report-services"),
    path("reports/services.csv", report_views.services_file, name="staff-report-services-file"),
]
orders = [
    path("orders/", order_desk.desk, name="staff-orders"),
    path("orders/review/", review.review_due, name="staff-orders-review"),
    path("orders/to-look-at/", wording.to_look_at, name="staff-orders-to-look-at"),
    path("orders/confidential/", confidential.to_decide, name="staff-orders-confidential"),
    path("orders/contact-looks/", contact.looks, name="staff-orders-contact-looks"),
    path("orders/contact-looks.csv", contact.looks_file, name="staff-orders-contact-looks-file"),
    path("orders/<int:pk>/contact/", contact.contact, name="staff-order-contact"),
    path("orders/<int:pk>/responsible/", contact.responsible, name="staff-order-responsible"),
    path("orders/<int:pk>/confidentiality/", confidential.decide, name="staff-order-confidentiality"),
    path("orders/<int:pk>/words/", wording.words, name="staff-order-words"),
    path("orders/<int:pk>/words/<int:finding>/", wording.decide, name="staff-order-words-decide"),
    path("orders/entry-in-time/", timeliness.timeliness, name="staff-orders-timeliness"),
    path("orders/entry-in-time.csv", timeliness.timeliness_file, name="staff-orders-timeliness-file"),
    path("orders/other-centers/", sharing.between_centers, name="staff-orders-between"),
    path("orders/moves/<int:pk>/seen/", sharing.seen, name="staff-order-move-seen"),
    path("orders/shares/<int:pk>/end/", sharing.end, name="staff-order-share-end"),
    path("orders/<int:pk>/transfer/", sharing.transfer, name="staff-order-transfer"),
    path("orders/<int:pk>/share/", sharing.share, name="staff-order-share"),
    path("orders/<int:pk>/flyer/", sharing.flyer, name="staff-order-flyer"),
    path("orders/<int:pk>/void/", sharing.void, name="staff-order-void"),
    path("orders/drafts/", drafts.drafts, name="staff-orders-drafts"),
    path("orders/<int:pk>/draft/discard/", drafts.discard, name="staff-order-discard"),
    path("orders/<int:pk>/draft/<str:step>/", drafts.draft_step, name="staff-order-draft"),
    path("orders/<int:pk>/", order_record.overview, name="staff-order"),
    path("orders/<int:pk>/review/", review.review, name="staff-order-review"),
    path("orders/<int:pk>/late/", timeliness.late_reason, name="staff-order-late"),
    path("orders/<int:pk>/edit/", entry.edit_order, name="staff-order-edit"),
    path("orders/<int:pk>/hold/", status.hold, name="staff-order-hold"),
    path("orders/<int:pk>/release/", status.release, name="staff-order-release"),
    path("orders/<int:pk>/close/", status.close, name="staff-order-close"),
    path("orders/<int:pk>/candidates/", candidates.candidates, name="staff-order-candidates"),
    path("orders/<int:pk>/referrals/", order_record.referrals, name="staff-order-referrals"),
    path("orders/<int:pk>/notes/", order_record.notes, name="staff-order-notes"),
    path("orders/<int:pk>/history/", order_record.history, name="staff-order-history"),
    path("orders/<int:order_pk>/refer/<int:seeker_pk>/", refer.refer, name="staff-refer"),
]
referrals = [
    path("referrals/<int:pk>/", referral_record.referral, name="staff-referral"),
    path("referrals/<int:pk>/deny/", referral_record.deny, name="staff-referral-deny"),
]
employers = [
    path("employers/", employer_desk.desk, name="staff-employers"),
    path("employers/new/", register_employer, name="staff-employer-new"),
    path("employers/<int:pk>/", employer_record.overview, name="staff-employer"),
    path("employers/<int:pk>/orders/", employer_record.orders, name="staff-employer-orders"),
    path("employers/<int:pk>/orders/new/", entry.new_order, name="staff-employer-order-new"),
    path("employers/<int:pk>/short-form/", short_form.short_form, name="staff-employer-short-form"),
    path("employers/<int:pk>/orders/new/steps/", drafts.begin_draft, name="staff-employer-order-begin"),
    path("employers/<int:pk>/terms/", employer_terms, name="staff-employer-terms"),
    path("employers/<int:pk>/contacts/", employer_contacts.contacts, name="staff-employer-contacts"),
    path("employers/<int:pk>/contacts/new/", employer_contacts.invite, name="staff-employer-contact-new"),
    path(
        "employers/<int:pk>/contacts/<int:contact_pk>/",
        employer_contacts.contact,
        name="staff-employer-contact",
    ),
    path(
        "employers/<int:pk>/contacts/<int:contact_pk>/move/",
        employer_contacts.move,
        name="staff-employer-contact-move",
    ),
    path("employers/<int:pk>/locations/", employer_locations.locations, name="staff-employer-locations"),
    path("employers/<int:pk>/locations/new/", employer_locations.add, name="staff-employer-location-new"),
    path(
        "employers/<int:pk>/locations/<int:location_pk>/",
        employer_locations.location,
        name="staff-employer-location",
    ),
    path(
        "employers/<int:pk>/locations/<int:location_pk>/end/",
        employer_locations.end,
        name="staff-employer-location-end",
    ),
    path("employers/<int:pk>/plan/", employer_plan.plan, name="staff-employer-plan"),
    path("employers/<int:pk>/plan.csv", employer_plan.plan_file, name="staff-employer-plan-file"),
    path(
        "employers/<int:pk>/discrimination/",
        employer_discrimination.discrimination,
        name="staff-employer-discrimination",
    ),
    path("employers/<int:pk>/notes/", employer_notes.notes, name="staff-employer-notes"),
    path("employers/<int:pk>/services/", employer_follow_ups.services, name="staff-employer-services"),
    path(
        "employers/<int:pk>/follow-ups/<int:follow_up>/done/",
        employer_follow_ups.finish,
        name="staff-follow-up-done",
    ),
    path("employers/<int:pk>/history/", employer_record.history, name="staff-employer-history"),
]
urlpatterns = [
    path("", home, name="staff-home"),
    path("issuances/", announcements.announcements, name="staff-issuances"),
    path("issuances/<str:key>/read/", announcements.confirm, name="staff-issuance-read"),
    path("issuances/<str:key>/readers/", announcements.readers, name="staff-issuance-readers"),
    *seekers,
    *reports,
    *orders,
    *referrals,
    *employers,
    path("", include("peyser.web.staff_events.urls")),
    path("", include("peyser.web.staff_visits.urls")),
    path("", include("peyser.web.staff_postings.urls")),
    path("", include("peyser.web.staff_support.urls")),
    path("", include("peyser.web.staff_cases.urls")),
    path("", include("peyser.web.staff_loads.urls")),
    path("services/roster/", include("peyser.web.staff_rosters.urls")),
]
