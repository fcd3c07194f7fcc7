namespace CccdSdk.Scanning;

/// <summary>Words of addresses that are no names of places. They order candidates.</summary>
/// <remarks>Put together by hand; mẫu and thử are the words of specimen cards; written as <see cref="PlaceWords"/>.</remarks>
internal static class AddressWords
{
    /// <summary>Words.</summary>
    public static ReadOnlySpan<byte> Single => """
        12 thôn xóm tổ ấp khu phố
        11 đường phường xã thị trấn số nhà bản khóm tdp kp khối đội quận huyện tỉnh thành tp tt buôn làng ngõ hẻm kv
        9 dân cụm ngách kiệt lô tòa toà căn hộ chung cư tiểu tập thể sóc plei đường quốc lộ
        10 mẫu thử
        7 cầu chợ bến đò cống đầu ngã ba tư trại nông trường lâm đồn trung tâm quân viện trạm mới cũ hạ thượng trên dưới trong ngoài giữa
        """u8;

    /// <summary>Pairs of words.</summary>
    public static ReadOnlySpan<byte> Pairs => """
        11 khu-phố thị-trấn thị-xã tổ-dân dân-phố thành-phố
        8 khu-vực tiểu-khu chung-cư tập-thể khu-dân dân-cư quốc-lộ căn-hộ số-nhà
        """u8;
}
