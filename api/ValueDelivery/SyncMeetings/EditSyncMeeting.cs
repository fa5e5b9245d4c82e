using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Changes a meeting: when, who, by which rule its agenda is made, and what else was said. After the end only the note changes.</summary>
public sealed class EditSyncMeeting : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/sync-meetings/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The fields to change; those left out stay.</summary>
    public sealed record Body
    {
        /// <summary>Its name.</summary>
        public Optional<string> Name { get; init; }

        /// <summary>When it is to start.</summary>
        public Optional<DateTime> PlannedAt { get; init; }

        /// <summary>How long it is to take.</summary>
        public Optional<int> PlannedMinutes { get; init; }

        /// <summary>By which rule the agenda orders itself.</summary>
        public Optional<AgendaOrder> AgendaOrder { get; init; }

        /// <summary>How many requirements come onto the agenda by themselves at the most.</summary>
        public Optional<int> AgendaLimit { get; init; }

        /// <summary>Who takes part.</summary>
        public Optional<IReadOnlyList<long>> ParticipantIds { get; init; }

        /// <summary>Only requirements of this product come onto the agenda by themselves.</summary>
        public Optional<long?> ProductId { get; init; }

        /// <summary>What else was said.</summary>
        public Optional<string?> Note { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { AgendaOrder = SyncMeetings.AgendaOrder.Score, Note = "The release date was confirmed." };

        /// <summary>True when anything but the note is to change.</summary>
        internal bool IsMoreThanNote => Name.HasValue || PlannedAt.HasValue || PlannedMinutes.HasValue || AgendaOrder.HasValue || AgendaLimit.HasValue || ParticipantIds.HasValue || ProductId.HasValue;
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<MeetingView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.PlannedMinutes.Value).InclusiveBetween(5, 480).When(command => command.Body.PlannedMinutes.HasValue);
            RuleFor(command => command.Body.AgendaLimit.Value).InclusiveBetween(0, 100);
            RuleFor(command => command.Body.ParticipantIds.Value).NotNull().Must(ids => ids is null || ids.Count <= 50).When(command => command.Body.ParticipantIds.HasValue);
            RuleFor(command => command.Body.Note.Value).MaximumLength(Limits.LongText);
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Meetings meetings) : IRequestHandler<Command, MeetingView>
    {
        private static readonly MeetingState[] BeforeTheEnd = [MeetingState.Planned, MeetingState.Running];

        /// <inheritdoc/>
        public async Task<MeetingView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var record = await meetings.Open(request.Id, request.Version, body.IsMoreThanNote ? BeforeTheEnd : [.. BeforeTheEnd, MeetingState.Ended], cancellationToken);
            var before = await meetings.View(request.Id, cancellationToken);
            if (body.ParticipantIds.HasValue) await meetings.DemandPeople("/participantIds", [.. body.ParticipantIds.Value], cancellationToken);
            if (body.ProductId.HasValue) await meetings.DemandProduct(body.ProductId.Value, cancellationToken);
            var plan = await meetings.PlanOf(record, cancellationToken);
            await meetings.Write(request.Id, plan with
            {
                Name = body.Name.Or(plan.Name).Trim(),
                ProductId = body.ProductId.Or(plan.ProductId),
                PlannedAt = body.PlannedAt.Or(plan.PlannedAt).ToMilliseconds(),
                PlannedMinutes = body.PlannedMinutes.Or(plan.PlannedMinutes),
                AgendaOrder = body.AgendaOrder.HasValue ? body.AgendaOrder.Value.Word() : plan.AgendaOrder,
                AgendaLimit = body.AgendaLimit.Or(plan.AgendaLimit),
                Note = body.Note.Or(plan.Note),
                Participants = body.ParticipantIds.Or(plan.Participants),
            }, cancellationToken);
            await meetings.Close(request.Id, "edited", before, await meetings.View(request.Id, cancellationToken), cancellationToken, plan);
            return await meetings.View(request.Id, cancellationToken);
        }
    }
}
