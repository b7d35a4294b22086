package dev.duopan.netdisk.store;

import dev.duopan.netdisk.DeviceCategory;
import dev.duopan.netdisk.DeviceType;
import dev.duopan.netdisk.NewDeviceType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of types of devices. */
public final class DeviceTypeRows {
    /** The columns of a type {@code t}, for {@link #type}. */
    static final String TYPE = "t.id AS t_id, t.code AS t_code, t.category AS t_category, t.ability AS t_ability,"
            + " t.provider AS t_provider, t.brand AS t_brand, t.logo_url AS t_logo_url, t.guide AS t_guide,"
            + " t.guide_image AS t_guide_image, t.extra_info AS t_extra_info, t.created_at AS t_created_at";

    private final Handle handle;

    DeviceTypeRows(Handle handle) {
        this.handle = handle;
    }

    /** Inserts a type, which gets an id of its own. */
    public void insert(DeviceType type) {
        NewDeviceType traits = type.traits();
        handle.createUpdate("INSERT INTO device_type (code, category, ability, provider, brand, logo_url, guide,"
                        + " guide_image, extra_info, created_at) VALUES (:code, :category, :ability, :provider, :brand,"
                        + " :logo, :guide, :image, :extra, :now)")
                .bind("code", type.code())
                .bind("category", traits.category().number())
                .bind("ability", traits.ability())
                .bind("provider", traits.provider())
                .bind("brand", traits.brand())
                .bind("logo", traits.logoUrl())
                .bind("guide", traits.guide())
                .bind("image", traits.guideImageUrl())
                .bind("extra", traits.extraInfo())
                .bind("now", type.createdAt().toEpochMilli())
                .execute();
    }

    /** Returns all types by id. */
    public List<DeviceType> all() {
        return handle.createQuery("SELECT " + TYPE + " FROM device_type t ORDER BY t.id")
                .map((row, context) -> type(row))
                .list();
    }

    /** Returns the type of that code. */
    public Optional<DeviceType> find(String code) {
        return handle.createQuery("SELECT " + TYPE + " FROM device_type t WHERE t.code = :code")
                .bind("code", code)
                .map((row, context) -> type(row))
                .findOne();
    }

    /** Deletes a type with its devices; returns whether it was there. */
    public boolean delete(String code) {
        return handle.execute("DELETE FROM device_type WHERE code = ?", code) > 0;
    }

    static DeviceType type(ResultSet row) throws SQLException {
        return new DeviceType(
                row.getLong("t_id"),
                row.getString("t_code"),
                new NewDeviceType(
                        DeviceCategory.of(row.getInt("t_category")),
                        row.getString("t_ability"),
                        row.getString("t_provider"),
                        row.getString("t_brand"),
                        row.getString("t_logo_url"),
                        row.getString("t_guide"),
                        row.getString("t_guide_image"),
                        row.getString("t_extra_info")),
                Instant.ofEpochMilli(row.getLong("t_created_at")));
    }
}
