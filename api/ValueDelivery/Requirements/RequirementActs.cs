using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What a caller may do with a requirement now, so that a page offers what will work. The endpoints decide for themselves.</summary>
public static class RequirementActs
{
    /// <summary>The acts' names.</summary>
    public static IReadOnlyList<string> Of(Caller caller, RequirementRecord record, string? followReason)
    {
        var acts = new List<string>();
        if (record.ArchivedAt is not null)
        {
            Add("restore", Permissions.RunPool, true);
            return acts;
        }

        var status = Words.Parse<RequirementStatus>(record.Status);
        var live = status != RequirementStatus.Merged;
        Add("edit", Permissions.EditRequirements, live && RequirementViews.MayEdit(caller, record));
        Add("screen", Permissions.ScreenRequirements, RequirementStates.Screen.Contains(status));
        Add("recommend", Permissions.RecommendRequirements, RequirementStates.Recommend.Contains(status));
        Add("decide", Permissions.DecideRequirements, RequirementStates.Decide.Contains(status));
        Add("launch", Permissions.LaunchRequirements, RequirementStates.Launch.Contains(status));
        Add("confirm", Permissions.ConfirmRequirements, RequirementStates.Confirm.Contains(status) && (followReason is "asked" or "voice" || record.CreatedBy == caller.UserId));
        Add("merge", Permissions.MergeRequirements, RequirementStates.Merge.Contains(status));
        Add("unmerge", Permissions.MergeRequirements, !live);
        Add("addVoice", Permissions.CreateRequirements, live);
        Add("follow", Permissions.CreateRequirements, true);
        Add("archive", Permissions.RunPool, true);
        return acts;

        void Add(string act, Permission permission, bool possible)
        {
            if (possible && caller.May(permission)) acts.Add(act);
        }
    }
}
