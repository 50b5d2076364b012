from django.urls import path

from peyser.web.gallery.views import gallery

urlpatterns = [path("", gallery, name="gallery")]
