using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>A new weekly meeting; its first date is opened at once.</summary>
public sealed class CreateSyncSeries : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sync-series", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/sync-series")
        .Allow(Permissions.RunMeetings);

    /// <summary>The series.</summary>
    public sealed record Body
    {
        /// <summary>Its name, which its meetings take.</summary>
        public required string Name { get; init; }

        /// <summary>1 Monday to 7 Sunday.</summary>
        public required int Weekday { get; init; }

        /// <summary>The hour, in the time zone.</summary>
        public required TimeOnly StartsAt { get; init; }

        /// <summary>The time zone, by its IANA name.</summary>
        public string TimeZone { get; init; } = "Asia/Shanghai";

        /// <summary>How long a meeting is to take.</summary>
        public int PlannedMinutes { get; init; } = 60;

        /// <summary>By which rule agendas order themselves.</summary>
        public AgendaOrder AgendaOrder { get; init; } = AgendaOrder.Age;

        /// <summary>How many requirements come onto an agenda by themselves at the most.</summary>
        public int AgendaLimit { get; init; } = 12;

        /// <summary>Who takes part.</summary>
        public IReadOnlyList<long> ParticipantIds { get; init; } = [];

        /// <summary>Only requirements of this product come onto the agenda by themselves.</summary>
        public long? ProductId { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Name = "Product sync", Weekday = 4, StartsAt = new TimeOnly(10, 0), ParticipantIds = [1, 2] };
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<SeriesView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Weekday).InclusiveBetween(1, 7);
            RuleFor(command => command.Body.TimeZone).Must(SeriesCalendar.IsKnown).WithErrorCode("unknownTimeZone");
            RuleFor(command => command.Body.PlannedMinutes).InclusiveBetween(5, 480);
            RuleFor(command => command.Body.AgendaLimit).InclusiveBetween(1, 100);
            RuleFor(command => command.Body.ParticipantIds.Count).LessThanOrEqualTo(50).OverridePropertyName("ParticipantIds");
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(Db db, MeetingSeries series, Meetings meetings, AuditTrail audit) : IRequestHandler<Command, SeriesView>
    {
        private const string Insert = """
            INSERT INTO delivery_sync_series (name, product_id, weekday, starts_at, time_zone, planned_minutes, agenda_order, agenda_limit, created_at, updated_at, version)
            VALUES (@Name, @ProductId, @Weekday, @StartsAt, @TimeZone, @PlannedMinutes, @AgendaOrder, @AgendaLimit, @Now, @Now, 1)
            """;

        /// <inheritdoc/>
        public async Task<SeriesView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            await meetings.DemandPeople("/participantIds", body.ParticipantIds, cancellationToken);
            await meetings.DemandProduct(body.ProductId, cancellationToken);
            var id = await db.Insert(Insert, new
            {
                Name = body.Name.Trim(), body.ProductId, body.Weekday, StartsAt = (int)body.StartsAt.ToTimeSpan().TotalMinutes, body.TimeZone, body.PlannedMinutes, AgendaOrder = body.AgendaOrder.Word(), body.AgendaLimit, meetings.Now,
            }, cancellationToken);
            await series.SetParticipants(id, body.ParticipantIds, cancellationToken);
            await audit.Record(MeetingSeries.Kind, id, "created", null, body);
            await series.OpenNext(id, cancellationToken);
            return await series.View(id, cancellationToken);
        }
    }
}
