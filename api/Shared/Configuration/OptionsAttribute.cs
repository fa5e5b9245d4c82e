namespace ProductOps.Api.Shared.Configuration;

/// <summary>Marks a class of options with the section of the configuration it is read from. Checked at start, and listed in <c>docs/operating.md</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OptionsAttribute(string section) : Attribute
{
    /// <summary>The section.</summary>
    public string Section { get; } = section;
}

/// <summary>What the document says of a default that is worked out at start.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultTextAttribute(string text) : Attribute
{
    /// <summary>The words.</summary>
    public string Text { get; } = text;
}
