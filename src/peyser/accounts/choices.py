from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a member of staff may do. The words are the trade's; see docs/glossary.md."""

    JC_STAFF = "jc_staff", _("Job center staff")
    REFERRAL_REVIEWER = "referral_reviewer", _("Referral reviewer")
    CASE_MANAGER = "case_manager", _("Case manager")
    DVOP = "dvop", _("Disabled veterans' outreach specialist")
    LVER = "lver", _("Local veterans' employment representative")
    TRADE_REP = "trade_rep", _("Trade Act representative")
    FUNCTIONAL_LEADER = "functional_leader", _("Functional leader")
    OFFICE_MANAGER = "office_manager", _("Job center manager")
    CENTER_DIRECTOR = "center_director", _("Career center director")
    REGIONAL_MANAGER = "regional_manager", _("Regional manager")
    CSU_AGENT = "csu_agent", _("Customer support agent")
    CSU_LEAD = "csu_lead", _("Customer support lead")
    FLC_COORDINATOR = "flc_coordinator", _("Foreign Labor Certification coordinator")
    SMA = "sma", _("State Monitor Advocate")
    EO_OFFICER = "eo_officer", _("Equal opportunity officer")
    WP_COORDINATOR = "wp_coordinator", _("Wagner-Peyser coordinator")
    LWDB = "lwdb", _("Local workforce board staff")
    OPERATOR = "operator", _("One-stop operator")
    PARTNER = "partner", _("Partner agency staff")
    MONITOR_READONLY = "monitor_readonly", _("Monitor, read only")
    POLICY_ADMIN = "policy_admin", _("Policy administrator")
    SYSADMIN = "sysadmin", _("System administrator")


class Scope(models.TextChoices):
    OFFICE = "office", _("One office")
    AREA = "area", _("One local area")
    REGION = "region", _("One region")
    STATE = "state", _("The state")


class Channel(models.TextChoices):
    """How a person wants to hear from us."""

    INBOX = "inbox", _("Message in my account")
    EMAIL = "email", _("E-mail")
    TEXT = "text", _("Text message")
    MAIL = "mail", _("Letter by mail")
