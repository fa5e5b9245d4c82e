using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery;

/// <summary>What value delivery asks of its callers. Ops runs the pool and recommends; only a product manager decides.</summary>
public static class Permissions
{
    private const string ReadScope = "value-delivery:read";
    private const string WriteScope = "value-delivery:write";

    /// <summary>The pool, to look at. An administrator has no business right by that role alone.</summary>
    public static readonly Permission ReadRequirements = new("requirements.read", ReadScope, [.. Permission.Everybody, Role.Viewer]);

    /// <summary>Bringing a requirement, or a voice for one; following.</summary>
    public static readonly Permission CreateRequirements = new("requirements.create", WriteScope, Permission.Everybody);

    /// <summary>Changing a requirement's fields: ops and product managers always, whoever brought it in while it is new.</summary>
    public static readonly Permission EditRequirements = new("requirements.edit", WriteScope, Permission.Everybody);

    /// <summary>Changing many at once, taking out of the pool and bringing back.</summary>
    public static readonly Permission RunPool = new("requirements.run", WriteScope, Role.Ops, Role.Pm);

    /// <summary>Keep or leave out.</summary>
    public static readonly Permission ScreenRequirements = new("requirements.screen", WriteScope, Role.Ops) { Rule = "screening.opsOnly" };

    /// <summary>What ops recommends, with evidence.</summary>
    public static readonly Permission RecommendRequirements = new("requirements.recommend", WriteScope, Role.Ops) { Rule = "recommendation.opsOnly" };

    /// <summary>The decision, a product manager's alone.</summary>
    public static readonly Permission DecideRequirements = new("requirements.decide", WriteScope, Role.Pm) { Rule = "decision.pmOnly" };

    /// <summary>Putting what was asked twice into one, and taking it apart again.</summary>
    public static readonly Permission MergeRequirements = new("requirements.merge", WriteScope, Role.Ops, Role.Pm);

    /// <summary>Saying that a requirement is in customers' hands.</summary>
    public static readonly Permission LaunchRequirements = new("requirements.launch", WriteScope, Role.Ops, Role.Pm);

    /// <summary>Saying whether the end goal is met; the handler looks whether the caller is one of those who asked.</summary>
    public static readonly Permission ConfirmRequirements = new("requirements.confirm", WriteScope, Permission.Everybody) { Rule = "confirmation.requesterOnly" };

    /// <summary>How the score is counted, to look at.</summary>
    public static readonly Permission ReadScoring = new("scoringRules.read", ReadScope, [.. Permission.Everybody, Role.Viewer]);

    /// <summary>How the score is counted, to change.</summary>
    public static readonly Permission SetScoring = new("scoringRules.set", WriteScope, Role.Ops) { Rule = "scoring.opsOnly" };

    /// <summary>Meetings, agendas and minutes, to look at.</summary>
    public static readonly Permission ReadMeetings = new("syncMeetings.read", ReadScope, [.. Permission.Everybody, Role.Viewer]);

    /// <summary>Planning meetings, running them and their agendas.</summary>
    public static readonly Permission RunMeetings = new("syncMeetings.run", WriteScope, Role.Ops, Role.Pm) { Rule = "syncMeetings.run" };
}
