using CccdSdk.Results;

namespace ClinicCheckIn.Core.Desk;

/// <summary>What the sources are called on the screen.</summary>
public static class ValueSources
{
    /// <summary>The name of a source in both languages.</summary>
    public static LocalizedText Text(ValueSource source) => source switch
    {
        ValueSource.ReadExact => new("Đọc nguyên vẹn từ mã", "Read from the code"),
        ValueSource.Repaired => new("Đã khôi phục chắc chắn", "Repaired, with proof"),
        ValueSource.Picked => new("Nhân viên đã chọn", "Picked by the desk"),
        ValueSource.Typed => new("Gõ tay", "Typed by hand"),
        ValueSource.Derived => new("Suy từ số định danh", "Derived from the number"),
        ValueSource.Filed => new("Từ hồ sơ", "From the record"),
        _ => new("Chưa có", "Missing"),
    };
}
