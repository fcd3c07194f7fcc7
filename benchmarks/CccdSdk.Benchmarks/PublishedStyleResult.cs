namespace CccdSdk.Benchmarks;

/// <summary>The result of <see cref="PublishedStyleParser"/>.</summary>
internal sealed class PublishedStyleResult
{
    public bool IsValid { get; set; }

    public string? ErrorMessage { get; set; }

    public List<string> Warnings { get; } = [];

    public string? Number { get; set; }

    public string? PreviousNumber { get; set; }

    public string? FullName { get; set; }

    public DateTime DateOfBirth { get; set; }

    public string? Sex { get; set; }

    public string? Residence { get; set; }

    public DateTime DateOfIssue { get; set; }
}
