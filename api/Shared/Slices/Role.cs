namespace ProductOps.Api.Shared.Slices;

/// <summary>What a person does in the team; a person can hold several.</summary>
public enum Role
{
    /// <summary>Product operations: runs the system.</summary>
    Ops,

    /// <summary>Product manager: decides requirements.</summary>
    Pm,

    /// <summary>Sales.</summary>
    Sales,

    /// <summary>Customer success.</summary>
    Cs,

    /// <summary>Implementation.</summary>
    Implementation,

    /// <summary>Marketing.</summary>
    Marketing,

    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Users, keys, settings; no business right by itself.</summary>
    Admin,
}
