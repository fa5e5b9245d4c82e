using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Brings a requirement into the pool, with the customers who ask and the words they said.</summary>
/// <remarks>Whatever department received it, it stands in the one list. What first comes in as description is kept as original text beside it for good.</remarks>
public sealed class CreateRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/requirements", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/requirements")
        .Allow(Permissions.CreateRequirements);

    /// <summary>A new requirement. Only the title is needed.</summary>
    public sealed record Body
    {
        /// <summary>What is wanted, in one line.</summary>
        public required string Title { get; init; }

        /// <summary>What is wanted, at length.</summary>
        public string? Description { get; init; }

        /// <summary>The words as they came in, where they differ from the description.</summary>
        public string? OriginalText { get; init; }

        /// <summary>What it is good for in the end.</summary>
        public string? EndGoal { get; init; }

        /// <summary>The three whys, from the first wish to the purpose.</summary>
        public IReadOnlyList<string>? Whys { get; init; }

        /// <summary>When it was asked for; today when absent.</summary>
        public DateOnly? ReceivedOn { get; init; }

        /// <summary>The region it comes from.</summary>
        public string? Region { get; init; }

        /// <summary>The product module; the feature's when absent.</summary>
        public long? ModuleId { get; init; }

        /// <summary>The feature.</summary>
        public long? FeatureId { get; init; }

        /// <summary>What kind of requirement it is.</summary>
        public RequirementKind? Kind { get; init; }

        /// <summary>Its priority class.</summary>
        public PriorityClass? PriorityClass { get; init; }

        /// <summary>The priority that whoever brings it suggests.</summary>
        public Priority? SuggestedPriority { get; init; }

        /// <summary>The colleague who follows it up.</summary>
        public long? OwnerId { get; init; }

        /// <summary>Where it comes from; <c>page</c> or <c>api</c> when absent.</summary>
        public string? Source { get; init; }

        /// <summary>Its number or address there.</summary>
        public string? SourceRef { get; init; }

        /// <summary>Words to group it by.</summary>
        public IReadOnlyList<string>? Tags { get; init; }

        /// <summary>Customers who ask, where there are no words to keep; each becomes a voice.</summary>
        public IReadOnlyList<long>? CustomerIds { get; init; }

        /// <summary>Customers who ask, with the words they said.</summary>
        public IReadOnlyList<VoiceBody>? Voices { get; init; }

        /// <summary>Whatever else the source said.</summary>
        public IReadOnlyDictionary<string, string>? Extra { get; init; }

        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new()
        {
            Title = "Sign off and take photos offline",
            Description = "No signal in the plant room: the job is done, but nobody can sign.",
            EndGoal = "Finished today, invoiced today",
            Region = "East",
            PriorityClass = Contracts.PriorityClass.BlocksUse,
        };
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Lengths and counts; references are looked up by the handler.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Title).IsTitle();
            RuleFor(command => command.Body.Description).IsLongText();
            RuleFor(command => command.Body.OriginalText).IsLongText();
            RuleFor(command => command.Body.EndGoal).IsLongText();
            RuleFor(command => command.Body.Whys).AreWhys();
            RuleFor(command => command.Body.ReceivedOn!.Value).IsDay().When(command => command.Body.ReceivedOn is not null);
            RuleFor(command => command.Body.Region).MaximumLength(100);
            RuleFor(command => command.Body.Source).MaximumLength(40);
            RuleFor(command => command.Body.SourceRef).MaximumLength(300);
            RuleFor(command => command.Body.Tags).AreTags();
            RuleFor(command => command.Body.CustomerIds).Must(ids => ids is null || ids.Count <= 200).WithErrorCode("tooManyVoices");
            RuleFor(command => command.Body.Voices).Must(voices => voices is null || voices.Count <= 200).WithErrorCode("tooManyVoices");
            RuleForEach(command => command.Body.Voices).SetValidator(new VoiceBody.Rules());
            RuleFor(command => command.Body.Extra).IsExtra();
        }
    }

    /// <summary>Inserts it.</summary>
    public sealed class Handler(RequirementWriter writer, RequirementReferences references, RequirementViews views, Requirements requirements, AuditTrail audit, EventBus events, Caller caller)
        : IRequestHandler<Command, RequirementView>
    {
        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var voices = body.Voices ?? [];
            var customers = (body.CustomerIds ?? []).Select((id, i) => (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/customerIds/{i}"), id))
                .Concat(voices.Select((voice, i) => (Pointer: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/voices/{i}/customerId"), voice.CustomerId)).Where(asked => asked.CustomerId is not null).Select(asked => (asked.Pointer, asked.CustomerId!.Value)));
            await references.Check(body.ModuleId, body.FeatureId, body.OwnerId, [.. customers], cancellationToken);
            var received = body.ReceivedOn ?? requirements.Today;
            var draft = new RequirementDraft
            {
                Title = body.Title,
                Description = body.Description,
                OriginalText = body.OriginalText ?? body.Description,
                EndGoal = body.EndGoal,
                Whys = body.Whys ?? [],
                ReceivedOn = received,
                Region = body.Region,
                ModuleId = body.ModuleId ?? (body.FeatureId is { } feature ? await references.ModuleOf(feature, cancellationToken) : null),
                FeatureId = body.FeatureId,
                Kind = body.Kind,
                PriorityClass = body.PriorityClass,
                SuggestedPriority = body.SuggestedPriority,
                OwnerId = body.OwnerId,
                Source = body.Source ?? (caller.KeyId is null ? "page" : "api"),
                SourceRef = body.SourceRef,
                Tags = body.Tags ?? [],
                Extra = body.Extra,
                CreatedBy = caller.UserId,
                Voices = [.. voices.Select(voice => voice.Draft(caller.UserId, received)), .. (body.CustomerIds ?? []).Distinct().Select(id => new VoiceDraft { CustomerId = id, SaidOn = received, AuthorId = caller.UserId })],
            };
            var id = (await writer.InsertMany([draft], cancellationToken))[0];
            var made = await views.Of(id, cancellationToken);
            await audit.Record(Requirements.Kind, id, "created", null, new { made.Title, made.Description, made.Status, made.Score, made.Votes });
            await events.Publish(new RequirementCreated(id, made.Title, caller.UserId), cancellationToken);
            return made;
        }
    }
}
