namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>How a visit was held; the earlier, the more it is worth.</summary>
public enum VisitChannel
{
    /// <summary>Face to face, where they work.</summary>
    FaceToFace,

    /// <summary>By phone or video.</summary>
    Phone,

    /// <summary>By a form they filled in.</summary>
    Form,
}
