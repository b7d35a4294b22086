package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import java.util.List;

/** Opens addresses for commands that only remotes can serve. */
record RemotePlaces(DriveOpener drives, Messages messages) {
    /**
     * Returns where an address of a remote leads.
     *
     * @throws DuopanException of kind INVALID if it is one of this computer
     */
    Place open(String address) {
        Place place = drives.open(address);
        return switch (place.origin()) {
            case Place.Origin.OfRemote remote -> place;
            case Place.Origin.OfComputer computer ->
                throw new DuopanException(ErrorKind.INVALID, messages.text("drive.not-a-remote", address));
        };
    }

    /**
     * Returns where several addresses of one remote lead.
     *
     * @throws DuopanException of kind INVALID if they are of several
     */
    List<Place> openTogether(List<String> addresses) {
        List<Place> places = addresses.stream().map(this::open).toList();
        places.stream()
                .filter(place -> !place.drive().equals(places.getFirst().drive()))
                .findFirst()
                .ifPresent(other -> {
                    throw new DuopanException(
                            ErrorKind.INVALID,
                            messages.text(
                                    "drive.several-remotes", places.getFirst().address(), other.address()));
                });
        return places;
    }
}
