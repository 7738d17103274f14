// artifacts org.quartz-scheduler:quartz:2.3.2
// advice Call shutdown(true) on the Scheduler.
// call org.quartz.Scheduler.shutdown()
var scheduler = org.quartz.impl.StdSchedulerFactory.getDefaultScheduler();
scheduler.start();
// cure
scheduler.shutdown(true);
