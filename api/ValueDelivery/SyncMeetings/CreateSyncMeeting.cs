using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>A single meeting, beside the weekly ones.</summary>
public sealed class CreateSyncMeeting : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sync-meetings", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/sync-meetings")
        .Allow(Permissions.RunMeetings);

    /// <summary>The meeting.</summary>
    public sealed record Body
    {
        /// <summary>Its name.</summary>
        public required string Name { get; init; }

        /// <summary>When it is to start.</summary>
        public required DateTime PlannedAt { get; init; }

        /// <summary>How long it is to take.</summary>
        public int PlannedMinutes { get; init; } = 60;

        /// <summary>By which rule the agenda orders itself.</summary>
        public AgendaOrder AgendaOrder { get; init; } = AgendaOrder.Age;

        /// <summary>How many requirements come onto the agenda by themselves at the most; 0 for an agenda made by hand.</summary>
        public int AgendaLimit { get; init; } = 12;

        /// <summary>Who takes part.</summary>
        public IReadOnlyList<long> ParticipantIds { get; init; } = [];

        /// <summary>Only requirements of this product come onto the agenda by themselves.</summary>
        public long? ProductId { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Name = "Extra sync before the release", PlannedAt = new DateTime(2026, 8, 25, 6, 0, 0, DateTimeKind.Utc), ParticipantIds = [1, 2] };
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<MeetingView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.PlannedMinutes).InclusiveBetween(5, 480);
            RuleFor(command => command.Body.AgendaLimit).InclusiveBetween(0, 100);
            RuleFor(command => command.Body.ParticipantIds.Count).LessThanOrEqualTo(50).OverridePropertyName("ParticipantIds");
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(Db db, Meetings meetings, Caller caller) : IRequestHandler<Command, MeetingView>
    {
        private const string Insert = """
            INSERT INTO delivery_sync_meeting (name, product_id, planned_at, planned_minutes, agenda_order, agenda_limit, state, created_by, created_at, updated_at, version)
            VALUES (@Name, @ProductId, @PlannedAt, @PlannedMinutes, @AgendaOrder, @AgendaLimit, 'planned', @UserId, @Now, @Now, 0)
            """;

        /// <inheritdoc/>
        public async Task<MeetingView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            await meetings.DemandPeople("/participantIds", body.ParticipantIds, cancellationToken);
            await meetings.DemandProduct(body.ProductId, cancellationToken);
            var id = await db.Insert(Insert, new
            {
                Name = body.Name.Trim(), body.ProductId, PlannedAt = body.PlannedAt.ToMilliseconds(), body.PlannedMinutes, AgendaOrder = body.AgendaOrder.Word(), body.AgendaLimit, caller.UserId, meetings.Now,
            }, cancellationToken);
            await meetings.SetParticipants(id, body.ParticipantIds, cancellationToken);
            await meetings.Close(id, "created", null, body, cancellationToken);
            return await meetings.View(id, cancellationToken);
        }
    }
}
