using System.Text.Json;
using FluentValidation;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A merge patch of a requirement: absent leaves a field, null clears it. Bulk changes take the same shape.</summary>
public sealed record RequirementPatch
{
    /// <summary>What is wanted, in one line.</summary>
    public Optional<string> Title { get; init; }

    /// <summary>What is wanted, at length.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>What it is good for in the end.</summary>
    public Optional<string?> EndGoal { get; init; }

    /// <summary>The three whys; null clears them.</summary>
    public Optional<IReadOnlyList<string>?> Whys { get; init; }

    /// <summary>When it was asked for.</summary>
    public Optional<DateOnly> ReceivedOn { get; init; }

    /// <summary>The region it comes from.</summary>
    public Optional<string?> Region { get; init; }

    /// <summary>The product module.</summary>
    public Optional<long?> ModuleId { get; init; }

    /// <summary>The feature; its module comes with it unless said otherwise.</summary>
    public Optional<long?> FeatureId { get; init; }

    /// <summary>What kind of requirement it is.</summary>
    public Optional<RequirementKind?> Kind { get; init; }

    /// <summary>Its priority class.</summary>
    public Optional<PriorityClass?> PriorityClass { get; init; }

    /// <summary>The suggested priority.</summary>
    public Optional<Priority?> SuggestedPriority { get; init; }

    /// <summary>The colleague who follows it up.</summary>
    public Optional<long?> OwnerId { get; init; }

    /// <summary>Where it comes from.</summary>
    public Optional<string> Source { get; init; }

    /// <summary>Its number or address there.</summary>
    public Optional<string?> SourceRef { get; init; }

    /// <summary>Words to group it by; null clears them.</summary>
    public Optional<IReadOnlyList<string>?> Tags { get; init; }

    /// <summary>Extra fields to set, or to clear with null; the others stay.</summary>
    public Optional<IReadOnlyDictionary<string, string?>?> Extra { get; init; }

    /// <summary>For the OpenAPI document.</summary>
    public static RequirementPatch Example => new() { PriorityClass = Contracts.PriorityClass.Money, Region = "East" };

    /// <summary>The requirement with the patch laid over it.</summary>
    public RequirementRecord Apply(RequirementRecord record) => record with
    {
        Title = Title.Or(record.Title),
        Description = Description.Or(record.Description),
        EndGoal = EndGoal.Or(record.EndGoal),
        Whys = Whys.HasValue ? JsonSerializer.Serialize(Whys.Value ?? [], Json.Options) : record.Whys,
        ReceivedOn = ReceivedOn.Or(record.ReceivedOn),
        Region = Region.Or(record.Region),
        ModuleId = ModuleId.Or(record.ModuleId),
        FeatureId = FeatureId.Or(record.FeatureId),
        Kind = Kind.HasValue ? Kind.Value?.Word() : record.Kind,
        PriorityClass = PriorityClass.HasValue ? PriorityClass.Value?.Word() : record.PriorityClass,
        SuggestedPriority = SuggestedPriority.HasValue ? SuggestedPriority.Value?.Word() : record.SuggestedPriority,
        OwnerId = OwnerId.Or(record.OwnerId),
        Source = Source.Or(record.Source),
        SourceRef = SourceRef.Or(record.SourceRef),
        Tags = Tags.HasValue ? JsonSerializer.Serialize(Tags.Value ?? [], Json.Options) : record.Tags,
        Extra = Extra.HasValue ? Merged(record.Extra, Extra.Value) : record.Extra,
    };

    private static string Merged(string current, IReadOnlyDictionary<string, string?>? patch)
    {
        if (patch is null) return "{}";
        var fields = JsonSerializer.Deserialize<OrderedDictionary<string, string>>(current, Json.Options)!;
        foreach (var (name, value) in patch)
        {
            if (value is null) fields.Remove(name);
            else fields[name] = value;
        }

        return JsonSerializer.Serialize(fields, Json.Options);
    }

    /// <summary>The rules of the fields that are there.</summary>
    public sealed class Rules : AbstractValidator<RequirementPatch>
    {
        /// <summary>The same as of a new requirement.</summary>
        public Rules()
        {
            RuleFor(patch => patch.Title.Value).IsTitle().When(patch => patch.Title.HasValue);
            RuleFor(patch => patch.Description.Value).IsLongText();
            RuleFor(patch => patch.EndGoal.Value).IsLongText();
            RuleFor(patch => patch.Whys.Value).AreWhys();
            RuleFor(patch => patch.ReceivedOn.Value).IsDay().When(patch => patch.ReceivedOn.HasValue);
            RuleFor(patch => patch.Region.Value).MaximumLength(100);
            RuleFor(patch => patch.Source.Value).NotEmpty().MaximumLength(40).When(patch => patch.Source.HasValue);
            RuleFor(patch => patch.SourceRef.Value).MaximumLength(300);
            RuleFor(patch => patch.Tags.Value).AreTags();
            RuleFor(patch => patch.Extra.Value).Must(extra => extra is null || extra.Sum(pair => (long)pair.Key.Length + (pair.Value?.Length ?? 0)) <= RequirementRules.LongestExtra).WithErrorCode("extraTooLong");
        }
    }
}
